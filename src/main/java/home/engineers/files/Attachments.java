package home.engineers.files;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps uploaded files under the data directory, by content hash, after sniffing what they really are. */
public interface Attachments {
    /**
     * Takes a file in. Refused where it is empty, larger than {@code maximumBytes}, or not what its name says; nothing
     * is kept of a refused file.
     *
     * @param accepted media types this place accepts, for example {@code application/pdf}
     */
    Outcome<Attachment> receive(String name, InputStream content, Set<String> accepted, long maximumBytes, PersonId by);

    Optional<Attachment> find(UUID id);

    /** The bytes. @throws IllegalStateException where the file is in quarantine */
    InputStream open(UUID id);
}
