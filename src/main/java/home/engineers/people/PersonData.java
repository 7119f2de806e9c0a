package home.engineers.people;

import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.authority.Actor;
import java.util.List;

/** Everything the house holds on the person acting, from all modules. */
public interface PersonData {
    /** For the page: document numbers masked. */
    List<Part> shown(Actor actor);

    /** For the download: document numbers in clear. Leaves a trace. */
    List<Part> taken(Actor actor);
}
