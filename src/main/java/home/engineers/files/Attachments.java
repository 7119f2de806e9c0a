package home.engineers.files;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps uploaded files sealed under the data directory, by content hash, after sniffing what they really are. */
public interface Attachments {
    /**
     * Takes a file in. Refused where it is empty, larger than {@code maximumBytes}, or not what its name says; nothing
     * is kept of a refused file.
     *
     * @param accepted media types this place accepts, for example {@code application/pdf}
     * @param by null where a visitor sends it
     */
    Outcome<Attachment> receive(String name, InputStream content, Set<String> accepted, long maximumBytes, @Nullable PersonId by);

    Optional<Attachment> find(UUID id);

    /** Those of them that are there, by id, in one question. */
    Map<UUID, Attachment> all(Collection<UUID> ids);

    /**
     * The bytes, after they have been found to be those that were received.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such file
     * @throws IllegalStateException where the file is in quarantine
     */
    InputStream open(UUID id);

    /**
     * A readable file of its own with these bytes, for what must read to and fro; the caller deletes it as soon as it can.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such file
     * @throws IllegalStateException where the file is in quarantine
     */
    Path workingCopy(UUID id) throws IOException;

    /** Whether the file is there and not in quarantine. */
    boolean readable(UUID id);

    /** Whether the actor may read the file: the module it hangs on decides; until it hangs on something, whoever sent it. */
    boolean mayRead(Actor actor, UUID id);

    /** Forgets a file; its content is swept from the disk within a day or two, unless another attachment holds it. */
    void discard(UUID id);
}
