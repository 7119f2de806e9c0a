package home.engineers.committees.internal;

import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.CommitteeEvaluation.Score;
import home.engineers.committees.rules.Evaluating;
import home.engineers.committees.rules.Fraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighted totals of an evaluation, exactly; empty while a score is missing. */
final class Totals {
    private Totals() {}

    /** Of the secretary's scores. */
    static Optional<Fraction> given(IndicatorSet set, List<Score> scores) {
        Map<Integer, Integer> given = new HashMap<>();
        scores.stream().filter(one -> one.score() != null).forEach(one -> given.put(one.number(), one.score()));
        return Evaluating.total(set.scheme().indicators(), given);
    }

    /** Of the committee's own scores. */
    static Optional<Fraction> own(IndicatorSet set, List<Score> scores) {
        Map<Integer, Integer> own = new HashMap<>();
        scores.forEach(one -> own.put(one.number(), one.selfScore()));
        return Evaluating.total(set.scheme().indicators(), own);
    }
}
