package home.engineers.experts.conflicts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One edge of the graph, as its source knows it.
 *
 * @param from since when, or null where nobody knows
 * @param until last day of what ties them, or null while it goes on or where it is no matter of time
 * @param expires last day on which it counts, or null: as long as the programme says, or always
 * @param source who knows: the id of a {@link ConflictSource}
 * @param about what it rests on, such as the title of a paper; may be empty
 */
public record Tie(
        ConflictKind kind, Party one, Party other, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate expires,
        String source, String about) {}
