package home.engineers.programmes;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Level by level and clause by clause: the answer on a day, the evidence, the citation and the day on which it turns.
 *
 * @param edition edition of the programme by which it was judged
 * @param levels in rising order
 */
public record EligibilityReport(String programme, String edition, LocalDate on, List<LevelReport> levels) {
    public EligibilityReport {
        levels = List.copyOf(levels);
    }

    public LevelReport level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * @param from the first day from which the level is met without a break: in the past where it is met, in the
     *     future where time alone will bring it, null where it will not
     * @param any one of these suffices
     * @param all each of these must be met
     * @param left listed for completeness and left to people; never counted
     * @param exceptions any of which, where met, lets a case be filed although the level is not met; never counted
     */
    public record LevelReport(
            String id,
            LocalizedText name,
            Answer answer,
            @Nullable LocalDate from,
            List<ClauseReport> any,
            List<ClauseReport> all,
            List<ClauseReport> left,
            List<ClauseReport> exceptions) {
        public LevelReport {
            any = List.copyOf(any);
            all = List.copyOf(all);
            left = List.copyOf(left);
            exceptions = List.copyOf(exceptions);
        }

        /** The exception on which a case may be filed where the level is not met. */
        public Optional<ClauseReport> excepted() {
            return exceptions.stream().filter(clause -> clause.answer() == Answer.MET).findFirst();
        }

        public Stream<ClauseReport> clauses() {
            return Stream.of(any, all, left, exceptions).flatMap(List::stream);
        }
    }

    /**
     * @param from as for the level
     * @param evidence the facts used, in words
     * @param mends what would change an answer that is not met
     */
    public record ClauseReport(
            String id,
            Answer answer,
            boolean counts,
            LocalizedText text,
            Citation citation,
            @Nullable LocalDate from,
            List<Sentence> evidence,
            List<Sentence> mends) {
        public ClauseReport {
            evidence = List.copyOf(evidence);
            mends = List.copyOf(mends);
        }
    }
}
