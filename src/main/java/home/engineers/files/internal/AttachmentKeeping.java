package home.engineers.files.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.FileOwner;
import home.engineers.files.internal.ContentStore.Incoming;
import home.engineers.files.internal.Sniffing.Finding;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Takes files in, keeps them and gives them out. The content is on disk before its row is written. */
@Service
class AttachmentKeeping implements Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentKeeping.class);
    private static final int NAME = 200;

    private final ContentStore contents;
    private final AttachmentTable table;
    private final ObjectProvider<FileOwner> owners;
    private final IdSource ids;
    private final HouseClock clock;

    AttachmentKeeping(
            ContentStore contents, AttachmentTable table, ObjectProvider<FileOwner> owners, IdSource ids, HouseClock clock) {
        this.contents = contents;
        this.table = table;
        this.owners = owners;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Attachment> receive(String name, InputStream content, Set<String> accepted, long maximum, @Nullable PersonId by) {
        try {
            Incoming incoming = contents.receive(content, maximum);
            try {
                return judge(plain(name), incoming, accepted, maximum, by);
            } finally {
                contents.drop(incoming);
            }
        } catch (IOException fault) {
            if (ContentStore.full(fault)) {
                LOG.error("the disk of the data directory is full");
                return Outcome.refused(Reason.of("files.attachment.diskFull"));
            }
            throw new UncheckedIOException(fault);
        }
    }

    private Outcome<Attachment> judge(String name, Incoming incoming, Set<String> accepted, long maximum, @Nullable PersonId by)
            throws IOException {
        if (incoming.bytes() == 0) {
            return Outcome.refused(Reason.of("files.attachment.empty"));
        }
        if (incoming.bytes() > maximum) {
            return Outcome.refused(Reason.of("files.attachment.large", megabytes(maximum)));
        }
        Finding finding = Sniffing.examine(incoming.path(), name, accepted);
        if (finding.refusal().isPresent()) {
            return Outcome.refused(finding.refusal().get());
        }
        contents.keep(incoming);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attachment attachment =
                new Attachment(ids.next(), name, finding.type(), incoming.bytes(), incoming.sha256(), now);
        table.add(attachment, by);
        return Outcome.granted(attachment);
    }

    private static String megabytes(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : Math.max(1, bytes >> 10) + " KB";
    }

    /** The last part of the name, without what a header or a file system could misread. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|*?:]", "").strip();
        return clean.isEmpty() ? "file" : clean.substring(Math.max(0, clean.length() - NAME));
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return table.find(id).map(AttachmentTable.Kept::attachment);
    }

    @Override
    public Map<UUID, Attachment> all(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.all(ids).stream()
                .map(AttachmentTable.Kept::attachment)
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    @Override
    public InputStream open(UUID id) {
        try {
            return contents.read(sound(id));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public Path workingCopy(UUID id) throws IOException {
        return contents.working(sound(id));
    }

    /** The hash of the content, after it has been found to be the one that was received. */
    private String sound(UUID id) throws IOException {
        AttachmentTable.Kept kept = table.find(id).orElseThrow(Absent::new);
        String sha256 = kept.attachment().sha256();
        if (!kept.quarantined() && contents.intact(sha256)) {
            return sha256;
        }
        if (!kept.quarantined()) {
            table.quarantine(id, clock.instant(), "content is not what was received");
            LOG.error("attachment {} is not what was received and goes into quarantine", id);
        }
        throw new IllegalStateException("attachment " + id + " is in quarantine");
    }

    @Override
    public boolean readable(UUID id) {
        return table.find(id).filter(kept -> !kept.quarantined()).isPresent();
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        List<Boolean> answers = owners.stream().flatMap(owner -> owner.mayRead(actor, id).stream()).toList();
        if (!answers.isEmpty()) {
            return answers.contains(true);
        }
        return table.find(id).filter(kept -> kept.by() != null && kept.by().equals(actor.person())).isPresent();
    }

    @Override
    public void discard(UUID id) {
        table.delete(id);
    }
}
