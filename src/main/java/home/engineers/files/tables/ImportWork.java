package home.engineers.files.tables;

import home.engineers.files.Attachments;
import home.engineers.files.internal.ContentSweep;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries one job out on behalf of whoever ordered it, with the seats that person holds today. */
@Component
class ImportWork {
    /** How long an uploaded roster is kept: long enough to mend and import it, no longer. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final ImportJobTable table;
    private final Imports imports;
    private final Attachments attachments;
    private final ContentSweep sweep;
    private final ObjectProvider<Seats> seats;
    private final HouseClock clock;
    private final TransactionTemplate beside;

    ImportWork(
            ImportJobTable table,
            Imports imports,
            Attachments attachments,
            ContentSweep sweep,
            ObjectProvider<Seats> seats,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.imports = imports;
        this.attachments = attachments;
        this.sweep = sweep;
        this.seats = seats;
        this.clock = clock;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void carryOut(UUID id, BooleanSupplier stopping) {
        ImportJob job = table.find(id).filter(ImportJob::working).orElse(null);
        if (job == null) {
            return;
        }
        Progress progress = new Progress(id, stopping);
        ImportReport report;
        try {
            report = run(job, progress);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (report.ending() == ImportReport.Ending.CANCELLED && stopping.getAsBoolean()) {
            table.interrupted(id, clock.instant());
        } else {
            table.end(id, stateAfter(job, report), report, clock.instant());
        }
    }

    private static ImportJob.State stateAfter(ImportJob job, ImportReport report) {
        if (report.ending() == ImportReport.Ending.CANCELLED) {
            return ImportJob.State.CANCELLED;
        }
        boolean nothingWritten =
                job.mode() == ImportMode.DRY_RUN || report.ending() == ImportReport.Ending.NOTHING_WRITTEN;
        return nothingWritten ? ImportJob.State.CHECKED : ImportJob.State.DONE;
    }

    private ImportReport run(ImportJob job, ImportListener listener) throws IOException {
        ImportKind<?> kind = imports.kind(job.kind())
                .orElseThrow(() -> new IllegalStateException("no module imports " + job.kind()));
        Actor actor = new Actor(job.orderedBy(), seats.getObject().of(job.orderedBy(), clock.today()));
        Path copy = copy(job);
        try {
            return imports.run(kind, new ImportOrder(
                    copy, job.name(), job.mode(), ActingContext.of(actor), job.language(), listener));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The content as a file of its own: the store of contents gives streams only, and a workbook needs to be read to and fro. */
    Path copy(ImportJob job) throws IOException {
        UUID file = job.file();
        if (file == null) {
            throw new IllegalStateException("the file of import " + job.id() + " has been forgotten");
        }
        Path copy = Files.createTempFile("import", ".part");
        boolean complete = false;
        try (InputStream content = attachments.open(file)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            complete = true;
            return copy;
        } finally {
            if (!complete) {
                Files.deleteIfExists(copy);
            }
        }
    }

    void interrupted(UUID id) {
        table.interrupted(id, clock.instant());
    }

    /** Forgets rosters that were uploaded long ago, then deletes contents that nothing holds any more. */
    void tidy() {
        for (ImportJob job : table.stale(clock.instant().minus(KEPT))) {
            UUID file = job.file();
            table.forget(job.id());
            if (file != null) {
                attachments.discard(file);
            }
        }
        sweep.sweep();
    }

    private final class Progress implements ImportListener {
        private final UUID id;
        private final BooleanSupplier stopping;
        private boolean calledOff;

        Progress(UUID id, BooleanSupplier stopping) {
            this.id = id;
            this.stopping = stopping;
        }

        /** Written beside the import's own transaction, so that others see it while that one is still open. */
        @Override
        public void progressed(ImportProgress progress) {
            calledOff = Boolean.TRUE.equals(beside.execute(status -> table.advance(id, progress)));
        }

        @Override
        public boolean cancelled() {
            return calledOff || stopping.getAsBoolean();
        }
    }
}
