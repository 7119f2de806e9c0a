package home.engineers.committees.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in the papers of a form: scanned resolutions and minutes. */
@Component
class CommitteePapers {
    static final Set<String> ACCEPTED = Set.of(
            "application/pdf", "image/jpeg", "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final long LARGEST = 20L << 20;
    private final Attachments attachments;

    CommitteePapers(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The paper kept, or empty where none was handed in or it was refused, which the form has been told then. */
    Optional<UUID> receive(String field, Optional<Upload> upload, PersonId by, Reading form) {
        return upload.flatMap(one -> switch (attachments.receive(one.name(), one.content(), ACCEPTED, LARGEST, by)) {
            case Granted<Attachment>(Attachment kept) -> Optional.of(kept.id());
            case Refused<Attachment>(List<Reason> reasons) -> {
                reasons.forEach(why -> form.against(new Reason(why.key(), why.arguments(), field, why.citation())));
                yield Optional.empty();
            }
        });
    }
}
