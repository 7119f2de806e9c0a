package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.FileOwner;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that came with objections: they may tell who objects, so its two handlers alone read them. */
@Component
class ObjectionFiles implements FileOwner {
    static final Attaching.Limits LIMITS = new Attaching.Limits(5, 10L * 1024 * 1024);

    private final ObjectionTable objections;
    private final ObjectionHandlers handlers;
    private final CaseTable cases;
    private final Attaching attaching;
    private final Attachments attachments;
    private final HouseClock clock;

    ObjectionFiles(
            ObjectionTable objections,
            ObjectionHandlers handlers,
            CaseTable cases,
            Attaching attaching,
            Attachments attachments,
            HouseClock clock) {
        this.objections = objections;
        this.handlers = handlers;
        this.cases = cases;
        this.attaching = attaching;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Takes the files in, without a word on who sent them; why not, where one is refused. */
    Outcome<List<Attachment>> receive(List<Upload> files) {
        return attaching.receive(files, "files", null, LIMITS);
    }

    void attach(UUID objection, List<Attachment> received) {
        received.forEach(file -> objections.attach(objection, file.id(), clock.instant()));
    }

    List<Attachment> of(UUID objection) {
        return objections.attachments(objection).stream().flatMap(id -> attachments.find(id).stream()).toList();
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return objections.holding(attachment)
                .map(objection -> handlers.handles(actor, cases.find(objection.caseId()).orElseThrow()));
    }
}
