package home.engineers.programmes.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.VoteRule;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What the document of a call sets for its public votes, in numbers.
 *
 * @param days full days, from midnight to midnight in Beijing
 */
public record VoteTerms(VoteKind kind, String approval, int days, Set<Way> ways, VoteLimits limits, int fromNetwork) {

    static VoteTerms of(ProgrammeDocument document, StoredCall call, CaseNumbers numbers) {
        VoteRule rule = rule(document);
        VoteRule.Limits limits = rule.limits();
        LocalDate on = call.countsOn();
        return new VoteTerms(
                document.opening().approval() ? VoteKind.AWARD : VoteKind.COMPETITION,
                call.approval() == null ? "" : call.approval().number(), numbers.whole(rule.days(), on), rule.ways(),
                new VoteLimits(
                        numbers.whole(limits.inAll(), on), numbers.whole(limits.aDay(), on), numbers.whole(limits.aCandidate(), on),
                        numbers.whole(limits.aCandidateADay(), on)),
                numbers.whole(rule.fromNetwork(), on));
    }

    static VoteRule rule(ProgrammeDocument document) {
        return Objects.requireNonNull(document.rule(Stage.PUBLIC_VOTE).vote());
    }

    Instant begins(LocalDate day) {
        return day.atStartOfDay(HouseClock.ZONE).toInstant();
    }

    Instant ends(LocalDate day) {
        return begins(day.plusDays(days));
    }

    /** Whether a public vote would be held by them; when it begins is not theirs. */
    boolean heldBy(VotePlan plan) {
        LocalDate begins = LocalDate.ofInstant(plan.begins(), HouseClock.ZONE);
        return plan.kind() == kind && plan.approval().equals(approval) && plan.ways().equals(ways) && plan.limits().equals(limits)
                && plan.fromNetwork() == fromNetwork && plan.begins().equals(begins(begins)) && plan.ends().equals(ends(begins));
    }
}
