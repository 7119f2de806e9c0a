package home.engineers.patents;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.internal.PatentImportQueue;
import home.engineers.patents.internal.PatentImportTable;
import home.engineers.patents.internal.PatentImportWork;
import home.engineers.patents.internal.UploadKind;
import home.engineers.patents.internal.WaitingEvents;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Imports of files of patents: taken in, carried out in the background, and what came of them. */
@Service
public class PatentImports {
    private static final Set<String> ACCEPTED = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "text/plain", "application/xml",
            "application/zip", "application/gzip");
    private static final long MOST = 8L << 30;
    private static final int NAME = 255;

    private final PatentImportTable table;
    private final PatentImportQueue queue;
    private final PatentImportWork work;
    private final WaitingEvents waiting;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;

    PatentImports(
            PatentImportTable table, PatentImportQueue queue, PatentImportWork work, WaitingEvents waiting, Attachments attachments, IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.queue = queue;
        this.work = work;
        this.waiting = waiting;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in and has it imported; one of the same content that is being imported already is that import. Authority is
     * the caller's to ask.
     *
     * @param name under which the file came; what it holds is told by its content alone
     * @param by null for whoever runs the house
     * @return the import, or why the file cannot be one
     */
    public Outcome<UUID> receive(String name, InputStream content, @Nullable PersonId by) {
        Outcome<UUID> kept = kept(name, content, by);
        if (kept instanceof Granted<UUID>(UUID id)) {
            queue.add(id);
        }
        return kept;
    }

    private Outcome<UUID> kept(String name, InputStream content, @Nullable PersonId by) {
        try {
            BufferedInputStream in = new BufferedInputStream(content);
            return attachments.receive(UploadKind.of(in).fileName(), in, ACCEPTED, MOST, by).map(file -> order(name, file, by));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same at once, in the calling thread and within its transaction where it has one. */
    public Outcome<UUID> takeIn(String name, InputStream content, @Nullable PersonId by) {
        return kept(name, content, by).map(id -> {
            work.carryOut(id, () -> false);
            return id;
        });
    }

    private UUID order(String name, Attachment file, @Nullable PersonId by) {
        byte[] hash = HexFormat.of().parseHex(file.sha256());
        Optional<UUID> unfinished = table.unfinished(hash);
        UUID id = unfinished.orElseGet(ids::next);
        if (unfinished.isPresent()) {
            attachments.discard(file.id());
        } else {
            table.add(id, name.substring(Math.max(0, name.length() - NAME)), file.id(), hash, by, clock.instant());
        }
        return id;
    }

    /** How many applications, of which no document is on record, have legal events waiting for them. */
    public long waitingApplications() {
        return waiting.applications();
    }

    public Optional<PatentImport> find(UUID id) {
        return table.find(id);
    }

    /** The newest imports first. */
    public List<PatentImport> newest(int most) {
        return table.newest(most);
    }

    /** The records an import did not take, in the order of the file. */
    public List<RefusedRecord> refused(UUID id, int most) {
        return table.refused(id, most);
    }
}
