package home.engineers.messages.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One notice as it lies in the inbox; its words are keys, so that it reads in the language of the reader. */
public record InboxEntry(
        UUID id, String titleKey, String bodyKey, List<String> arguments, @Nullable String link, Instant sentAt, boolean read) {
    /** For the message formatter; what stands in both languages is put in the reader's by whoever formats. */
    public Object[] values() {
        return arguments.stream().map(BothLanguages::read).toArray();
    }
}
