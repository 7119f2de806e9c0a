package home.engineers.committees;

import home.engineers.committees.rules.Evaluating.Scheme;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a committee did in a year: scored by itself, then by a secretary, published by a second person. */
public record CommitteeEvaluation(
        UUID id,
        OrganisationId committee,
        UUID indicatorSet,
        int year,
        State state,
        @Nullable PersonId scoredBy,
        @Nullable PersonId publishedBy,
        @Nullable Instant publishedAt,
        int version) {
    public enum State {
        SELF_SCORED,
        SCORED,
        PUBLISHED
    }

    /** One indicator's scores of a hundred, each with what it rests on. */
    public record Score(
            int number, int selfScore, String selfEvidence, @Nullable Integer score, @Nullable String evidence) {}

    /** Who gave a score. */
    public enum Side {
        SELF,
        SECRETARY
    }

    /** A paper the score of an indicator rests on. @param number of the indicator */
    public record Paper(int number, Side side, UUID attachment, String name) {}

    /** By what an association evaluates the committees of a year. */
    public record IndicatorSet(UUID id, OrganisationId association, int year, Scheme scheme, String source) {}

    /** A result as everyone may read it. @param total for example 86 3/4 */
    public record Published(int year, LocalizedText grade, String total, Instant at) {}

    /** An evaluation with its indicators, scores and papers. */
    public record Whole(CommitteeEvaluation evaluation, IndicatorSet set, List<Score> scores, List<Paper> papers) {
        public Whole {
            scores = List.copyOf(scores);
            papers = List.copyOf(papers);
        }
    }
}
