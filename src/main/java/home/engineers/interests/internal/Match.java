package home.engineers.interests.internal;

import home.engineers.interests.WantedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a family that an interest found.
 *
 * @param event tells it from other events of the family
 * @param on the day of the event, or null where it is not known
 * @param publication the document that was found, with its number and title as they were then
 * @param message by which it was told, or null while it waits
 */
public record Match(
        UUID id, UUID interest, UUID family, String event, WantedEvent kind, @Nullable LocalDate on, UUID publication, String number,
        String title, List<Why> why, Instant matchedAt, @Nullable UUID message) {
    /** @param field of the index @param text what was looked for there and found */
    public record Why(String field, String text) {
        private static final char BETWEEN = '\t';

        /** Key of the words for the text where it is a code; empty where it reads as it stands. */
        public Optional<String> words() {
            return switch (field) {
                case "type", "status" -> Optional.of("patentsearch." + field + "." + text);
                default -> Optional.empty();
            };
        }

        String written() {
            return field + BETWEEN + text;
        }

        static Why read(String written) {
            int between = written.indexOf(BETWEEN);
            return new Why(written.substring(0, between), written.substring(between + 1));
        }
    }
}
