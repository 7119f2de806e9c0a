package home.engineers.files.tables;

import home.engineers.files.Attachments;
import home.engineers.files.internal.ContentSweep;
import home.engineers.kernel.Language;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
    static final Duration KEPT = Duration.ofDays(30);

    private final ImportJobTable table;
    private final MendTable mends;
    private final Imports imports;
    private final Attachments attachments;
    private final ContentSweep sweep;
    private final ObjectProvider<Seats> seats;
    private final HouseClock clock;
    private final TransactionTemplate beside;

    ImportWork(
            ImportJobTable table,
            MendTable mends,
            Imports imports,
            Attachments attachments,
            ContentSweep sweep,
            ObjectProvider<Seats> seats,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.mends = mends;
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
        return withFile(job, copy -> imports.run(kind(job), new ImportOrder(
                copy, job.name(), job.mode(), onBehalf(job), job.language(), listener, mends.of(job.id()), Set.of())));
    }

    /** Tries some rows of a job alone, with what would be mended, and keeps nothing. */
    ImportReport tried(ImportJob job, List<Mend> mended, Set<Integer> rows) throws IOException {
        return withFile(job, copy -> imports.run(kind(job), some(job, copy, job.language(), mended, rows)));
    }

    /** What stands in some rows of a job. */
    RowReading read(ImportJob job, List<Mend> mended, Set<Integer> rows) throws IOException {
        return withFile(job, copy -> RowReading.of(some(job, copy, job.language(), mended, rows), kind(job)));
    }

    void annotated(ImportJob job, ImportReport report, Language language, ImportPaper paper, OutputStream out)
            throws IOException {
        withFile(job, copy -> {
            paper.annotated(some(job, copy, language, mends.of(job.id()), Set.of()), kind(job), report, out);
            return report;
        });
    }

    private ImportOrder some(ImportJob job, Path copy, Language language, List<Mend> mended, Set<Integer> rows) {
        return new ImportOrder(
                copy, job.name(), ImportMode.DRY_RUN, onBehalf(job), language, ImportListener.NONE, mended, rows);
    }

    ImportKind<?> kind(ImportJob job) {
        return imports.kind(job.kind()).orElseThrow(() -> new IllegalStateException("no module imports " + job.kind()));
    }

    private ActingContext onBehalf(ImportJob job) {
        return ActingContext.of(new Actor(job.orderedBy(), seats.getObject().of(job.orderedBy(), clock.today())));
    }

    /** What is done with the file of a job while it lies readable. */
    private interface Use<T> {
        T of(Path copy) throws IOException;
    }

    /** The content as a file of its own: a workbook needs to be read to and fro. It is gone when this ends. */
    private <T> T withFile(ImportJob job, Use<T> use) throws IOException {
        UUID file = job.file();
        if (file == null) {
            throw new IllegalStateException("the file of import " + job.id() + " has been forgotten");
        }
        Path copy = attachments.workingCopy(file);
        try {
            return use.of(copy);
        } finally {
            Files.deleteIfExists(copy);
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
            mends.forget(job.id());
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
