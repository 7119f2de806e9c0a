package home.engineers.people;

import home.engineers.files.Attachment;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import java.io.InputStream;
import java.util.List;

/** Everything the house holds on the person acting, from all modules. */
public interface PersonData {
    /** Rows of each part that the page shows. */
    int GLANCE = 10;

    /** For the page: the first {@link #GLANCE} rows of each part, document numbers masked. */
    List<Part> shown(Actor actor);

    /** For the download: document numbers in clear. Leaves a trace. */
    List<Part> taken(Actor actor);

    /** The person's own attachments that can be read. */
    List<Attachment> attachments(Actor actor);

    /** One of {@link #attachments}. @throws home.engineers.kernel.authority.Absent for any other */
    InputStream open(Actor actor, Attachment attachment);

    /** What an erasure would come to today. */
    Erasure erasure(Actor actor);

    /**
     * @param against what forbids it now; empty where it may be granted
     * @param kept what would stay, by which rule and until when
     */
    record Erasure(List<Reason> against, List<Reason> kept) {
        public Erasure {
            against = List.copyOf(against);
            kept = List.copyOf(kept);
        }
    }
}
