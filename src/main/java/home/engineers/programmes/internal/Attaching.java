package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in the files of an act, all of them or none. */
@Component
class Attaching {
    static final long LARGEST = 20L * 1024 * 1024;
    static final int MOST = 20;
    private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Attachments attachments;

    Attaching(Attachments attachments) {
        this.attachments = attachments;
    }

    Outcome<List<Attachment>> receive(List<Upload> uploads, String field, PersonId by) {
        return receive(uploads, field, by, new Limits(MOST, LARGEST));
    }

    /** @param largest bytes of one file */
    record Limits(int most, long largest) {}

    /** @param by null where a visitor sends them */
    Outcome<List<Attachment>> receive(List<Upload> uploads, String field, @Nullable PersonId by, Limits limits) {
        if (uploads.size() > limits.most()) {
            return Outcome.refused(Reason.at(field, "programmes.attachment.many", limits.most()));
        }
        List<Attachment> received = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Upload upload : uploads) {
            switch (attachments.receive(upload.name(), upload.content(), ACCEPTED, limits.largest(), by)) {
                case Granted<Attachment>(Attachment attachment) -> received.add(attachment);
                case Refused<Attachment>(List<Reason> why) -> why.forEach(reason ->
                        reasons.add(new Reason(reason.key(), reason.arguments(), field, reason.citation())));
            }
        }
        if (!reasons.isEmpty()) {
            received.forEach(file -> attachments.discard(file.id()));
        }
        return reasons.isEmpty() ? Outcome.granted(received) : Outcome.refused(reasons);
    }
}
