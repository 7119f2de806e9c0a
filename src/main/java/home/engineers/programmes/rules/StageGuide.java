package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know of one stage: who acts, how long, and where a case may go from here but straight on.
 *
 * @param days working days of its clock; null where none runs
 * @param ways besides the straight way, in the order in which they are met
 */
public record StageGuide(StageRule rule, @Nullable Integer days, List<Way> ways) {
    private static final Map<Stage, String> ENDS = Map.of(
            Stage.ENDORSEMENT, "programmes.way.not-endorsed",
            Stage.COMPLETENESS, "programmes.way.not-accepted",
            Stage.SCREENING, "programmes.way.not-screened",
            Stage.INTERVIEW, "programmes.way.not-passed",
            Stage.MEETING, "programmes.way.not-passed",
            Stage.BALLOT, "programmes.way.not-passed",
            Stage.PUBLIC_VOTE, "programmes.way.not-voted",
            Stage.OBJECTION, "programmes.way.upheld",
            Stage.REVOCATION, "programmes.way.revoked");

    public StageGuide {
        ways = List.copyOf(ways);
    }

    /** @param to stage to which the case goes; null where it ends */
    public record Way(Sentence when, @Nullable Stage to) {}

    /** @param numbers the value behind the id of a law value */
    static StageGuide of(ProgrammeDocument document, StageRule rule, ToIntFunction<String> numbers) {
        List<Way> ways = new ArrayList<>();
        boolean opinionsDecide = rule.stage() == Stage.REVIEW && document.panel().isEmpty();
        String ends = opinionsDecide ? "programmes.way.not-passed" : ENDS.get(rule.stage());
        if (ends != null) {
            ways.add(new Way(Sentence.of(ends), null));
        }
        if (rule.stage() == Stage.SUPPLEMENT) {
            ways.add(new Way(Sentence.of("programmes.way.supplemented"), Stage.COMPLETENESS));
        }
        StageRule.Limit limit = rule.limit();
        if (limit != null && limit.then() == AtEnd.LAPSE) {
            ways.add(new Way(Sentence.of("programmes.way.lapsed"), null));
        }
        AppealRule appeal = rule.terms().appeal();
        if (appeal != null) {
            ways.add(new Way(Sentence.of("programmes.way.appeal-upheld"), appeal.returns()));
        }
        return new StageGuide(rule, limit == null ? null : numbers.applyAsInt(limit.workingDays()), ways);
    }

    public Sentence name() {
        return Sentence.of("programmes.stage." + rule.stage().wireName());
    }

    public Sentence actor() {
        return Sentence.of("programmes.party." + rule.actor().wireName());
    }

    /** How long it takes and what the end of the time brings; null where no clock runs. */
    public @Nullable Sentence time() {
        StageRule.Limit limit = rule.limit();
        return limit == null || days == null
                ? null
                : Sentence.of("programmes.guide.time", days, Sentence.of("programmes.end." + limit.then().wireName()));
    }
}
