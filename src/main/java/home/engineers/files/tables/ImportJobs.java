package home.engineers.files.tables;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Orders imports that are carried out in the background: first a check that writes nothing, then, on a word, the import. */
@Service
public class ImportJobs {
    private static final Set<String> ACCEPTED =
            Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv");
    private static final int LISTED = 20;

    private final ImportJobTable table;
    private final ImportQueue queue;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;

    ImportJobs(
            ImportJobTable table,
            ImportQueue queue,
            Attachments attachments,
            IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.queue = queue;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a file in and has it checked. Refused where it is no table. Authority is the caller's to ask. */
    public Outcome<UUID> receive(ImportKind<?> kind, String name, InputStream content, PersonId by, Language language) {
        return switch (attachments.receive(name, content, ACCEPTED, TableLimits.FILE_BYTES, by)) {
            case Refused<Attachment>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Attachment>(Attachment file) -> {
                UUID id = ids.next();
                table.add(id, kind.name(), file, language, by, clock.instant());
                queue.add(id);
                yield Outcome.granted(id);
            }
        };
    }

    /** Has the file written, or checked again. Refused where someone is at work on it or the file has been forgotten. */
    public Outcome<UUID> run(UUID id, ImportMode mode) {
        ImportJob.State state = mode == ImportMode.DRY_RUN ? ImportJob.State.CHECKING : ImportJob.State.RUNNING;
        boolean unreadable = table.report(id).filter(found -> found.ending() == ImportReport.Ending.UNREADABLE).isPresent();
        if (unreadable || !table.begin(id, state, mode)) {
            return Outcome.refused(Reason.of("files.import.notNow"));
        }
        queue.add(id);
        return Outcome.granted(id);
    }

    /** Calls a job off; it ends at its next step. */
    public void cancel(UUID id) {
        table.askToCancel(id);
    }

    public Optional<ImportJob> find(UUID id) {
        return table.find(id);
    }

    /** The newest jobs a person has ordered. */
    public List<ImportJob> of(PersonId person) {
        return table.of(person, LISTED);
    }

    /** What the last check or import came to. */
    public Optional<ImportReport> report(UUID id) {
        return table.report(id);
    }
}
