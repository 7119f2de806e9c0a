package home.engineers.programmes;

import home.engineers.programmes.EligibilityReport.LevelReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The career ladder: the step one stands on by a title held, and the next one to climb.
 *
 * @param next id of the level to look at first: the highest one open above the title held, else the first above it,
 *     else the title held
 */
public record Ladder(List<Rung> rungs, String next) {
    /**
     * @param state done, here, next or ahead, as the piece for rungs names it
     * @param held day on which a title of this level was obtained, null where none is held
     */
    public record Rung(LevelReport level, String state, @Nullable LocalDate held) {
        /** Key of the note under the step; its one argument is {@link #day()}. */
        public String note() {
            return "programmes.rung." + switch (state) {
                case "here" -> "here";
                case "done" -> held == null ? "passed" : "held";
                default -> level.answer() == Answer.MET
                        ? "open"
                        : level.from() != null ? "earliest" : level.answer() == Answer.CANNOT_TELL ? "untold" : "not";
            };
        }

        public @Nullable LocalDate day() {
            return held == null ? level.from() : held;
        }
    }

    public static Ladder of(Standing standing) {
        List<LevelReport> levels = standing.report().levels();
        int here = highest(levels, level -> standing.title(level.id()).isPresent());
        int open = highest(levels, level -> level.answer() == Answer.MET);
        int next = Math.min(Math.max(open, here + 1), levels.size());
        List<Rung> rungs = IntStream.range(0, levels.size())
                .mapToObj(i -> new Rung(
                        levels.get(i), i < here ? "done" : i == here ? "here" : i == next ? "next" : "ahead", held(standing, levels.get(i))))
                .toList();
        return new Ladder(rungs, levels.get(Math.min(next, levels.size() - 1)).id());
    }

    /** The step to climb next; empty on the highest. */
    public Optional<Rung> ahead() {
        return rungs.stream().filter(rung -> rung.state().equals("next")).findFirst();
    }

    private static int highest(List<LevelReport> levels, Predicate<LevelReport> such) {
        return IntStream.range(0, levels.size()).filter(i -> such.test(levels.get(i))).max().orElse(-1);
    }

    private static @Nullable LocalDate held(Standing standing, LevelReport level) {
        return standing.title(level.id()).map(EligibilityProfile.Title::obtained).orElse(null);
    }
}
