package home.engineers.patents.internal;

import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.work.ResumableWork;
import home.engineers.patents.ImportedRecord;
import home.engineers.patents.LegalEvents;
import home.engineers.patents.PatentImport.State;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.RefusedRecord;
import home.engineers.patents.internal.PatentImportTable.Place;
import home.engineers.patents.internal.RecordStore.Fate;
import home.engineers.patents.reading.PatentFiles;
import home.engineers.patents.reading.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an import out in batches, each in a transaction that also puts down how far it came. What was cut off goes on from
 * there: the records before are read again, so as to know their numbers, and stored no more.
 */
@Component
public class PatentImportWork implements ResumableWork {
    private static final int BATCH = 500;

    private final PatentImportTable imports;
    private final RecordStore store;
    private final LegalEventStore events;
    private final Attachments attachments;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    PatentImportWork(
            PatentImportTable imports, RecordStore store, LegalEventStore events, Attachments attachments, HouseClock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.events = events;
        this.attachments = attachments;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<UUID> running() {
        return imports.running();
    }

    @Override
    public void giveUp(UUID job) {
        imports.end(job, State.FAILED, clock.instant());
    }

    @Override
    public boolean carryOut(UUID job, BooleanSupplier stopping) {
        Optional<Place> place = Optional.ofNullable(transaction.execute(status -> imports.place(job))).flatMap(found -> found);
        if (place.isEmpty()) {
            return true;
        }
        try {
            Path copy = attachments.workingCopy(place.get().file());
            try (Piece.Source source = PatentFiles.open(copy, place.get().name())) {
                return goOn(job, place.get(), source, stopping);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean goOn(UUID job, Place place, Piece.Source source, BooleanSupplier stopping) throws IOException {
        Set<String> met = new HashSet<>();
        long position = 0;
        while (!stopping.getAsBoolean()) {
            Batch batch = Batch.read(source, position < place.position() ? (int) Math.min(BATCH, place.position() - position) : BATCH);
            if (batch.pieces.isEmpty()) {
                imports.end(job, State.DONE, clock.instant());
                return true;
            }
            long from = position;
            if (position >= place.position()
                    && !Boolean.TRUE.equals(transaction.execute(status -> stored(job, from, batch, source.percent(), met, status)))) {
                return true;
            }
            batch.records.forEach(record -> met.add(record.number().text()));
            position += batch.pieces.size();
        }
        return false;
    }

    /** @return false where the import is no longer this one's to carry on; nothing is stored then */
    private boolean stored(UUID job, long from, Batch batch, int percent, Set<String> met, TransactionStatus status) {
        Iterator<Fate> fates = fates(batch.records, met).iterator();
        Iterator<Fate> happened = events.store(batch.events).iterator();
        Tally tally = new Tally();
        for (int i = 0; i < batch.pieces.size(); i++) {
            Piece piece = batch.pieces.get(i);
            Piece.Read read = batch.reads.get(i);
            Reason reason;
            switch (read.record()) {
                case Refused<ImportedRecord>(List<Reason> reasons) -> reason = reasons.getFirst();
                case Granted<ImportedRecord>(ImportedRecord record) -> {
                    Fate fate = (record instanceof PatentRecord ? fates : happened).next();
                    tally.count(fate.kind());
                    reason = fate.refused();
                }
            }
            if (reason != null) {
                tally.refuse(from + i, new RefusedRecord(piece.file(), piece.line(), read.number(), reason));
            }
        }
        boolean ours = imports.advance(job, from, batch.pieces.size(), percent, tally);
        if (!ours) {
            status.setRollbackOnly();
        }
        return ours;
    }

    /** Stores records in their order, of one number never two at once. */
    private List<Fate> fates(List<PatentRecord> records, Set<String> met) {
        Set<String> stored = new HashSet<>();
        List<Fate> fates = new ArrayList<>();
        List<PatentRecord> run = new ArrayList<>();
        Set<String> within = new HashSet<>();
        for (PatentRecord record : records) {
            if (!within.add(record.number().text())) {
                fates.addAll(store.store(run, number -> met.contains(number) || stored.contains(number)));
                stored.addAll(within);
                run.clear();
                within.clear();
                within.add(record.number().text());
            }
            run.add(record);
        }
        fates.addAll(store.store(run, number -> met.contains(number) || stored.contains(number)));
        return fates;
    }

    /** Pieces that are read. */
    private static final class Batch {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Piece.Read> reads = new ArrayList<>();
        private final List<PatentRecord> records = new ArrayList<>();
        private final List<LegalEvents> events = new ArrayList<>();

        static Batch read(Piece.Source source, int most) throws IOException {
            Batch batch = new Batch();
            Piece piece = most == 0 ? null : source.next();
            while (piece != null) {
                Piece.Read read = piece.read();
                batch.pieces.add(piece);
                batch.reads.add(read);
                switch (read.record()) {
                    case Granted<ImportedRecord>(PatentRecord record) -> batch.records.add(record);
                    case Granted<ImportedRecord>(LegalEvents told) -> batch.events.add(told);
                    case Refused<ImportedRecord> _ -> {}
                }
                piece = batch.pieces.size() < most ? source.next() : null;
            }
            return batch;
        }
    }
}
