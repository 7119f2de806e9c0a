package home.engineers.panels;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Absent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The draws that were announced, open to everyone: for whoever checks them by a program. */
public interface Draws {
    /** Draws read at once. */
    int AT_ONCE = 30;

    /** How many were announced, and what became of them; void ones stay in the count. */
    record Count(int announced, int drawn, int voided) {}

    /**
     * @param state announced, committed, drawn or void
     * @param repeats the void draw in whose place this one came, or null
     * @param reason why it was repeated, or null
     * @param recordHash SHA-256 of the record, in hexadecimal digits; null until it has ended
     */
    record Listed(
            DrawId id, String title, LocalizedText association, int size, String state, Instant announcedAt,
            @Nullable Instant endedAt, @Nullable DrawId repeats, @Nullable String reason, @Nullable String recordHash) {}

    Count count();

    /** Up to {@link #AT_ONCE}, the latest first. @param page counted from 1 */
    List<Listed> announced(int page);

    /** The published record, as JSON by {@code docs/draw.schema.json}. @throws Absent before the draw has ended */
    String record(DrawId id);

    /** What the witnesses commit to, as JSON. @throws Absent before it was announced */
    String announcement(DrawId id);
}
