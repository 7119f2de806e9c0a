package home.engineers.votes.rules;

import home.engineers.kernel.Reason;
import home.engineers.votes.VoteLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a voter may cast these votes, by the limits of the public vote. */
public final class VotingRule {
    private VotingRule() {}

    /** Why not; empty where they may. @param names of the candidates, by number @param chosen numbers of candidates */
    public static Optional<Reason> refusal(VoteLimits limits, OwnTally own, Map<Integer, String> names, List<Integer> chosen) {
        if (chosen.isEmpty()) {
            return Optional.of(Reason.at("candidate", "votes.cast.none"));
        }
        if (!names.keySet().containsAll(chosen)) {
            return Optional.of(Reason.at("candidate", "votes.cast.noCandidate"));
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return Optional.of(Reason.at("candidate", "votes.cast.twice"));
        }
        if (own.inAll() + chosen.size() > limits.inAll()) {
            return Optional.of(Reason.at("candidate", "votes.cast.inAll", limits.inAll(), limits.inAll() - own.inAll()));
        }
        if (own.today() + chosen.size() > limits.aDay()) {
            return Optional.of(Reason.at("candidate", "votes.cast.aDay", limits.aDay(), limits.aDay() - own.today()));
        }
        return chosen.stream().flatMap(one -> ofCandidate(limits, own, one, names.get(one)).stream()).findFirst();
    }

    private static Optional<Reason> ofCandidate(VoteLimits limits, OwnTally own, int candidate, String name) {
        if (own.inAll(candidate) >= limits.aCandidate()) {
            return Optional.of(Reason.at("candidate", "votes.cast.aCandidate", name, limits.aCandidate()));
        }
        return own.today(candidate) >= limits.aCandidateADay()
                ? Optional.of(Reason.at("candidate", "votes.cast.aCandidateADay", name, limits.aCandidateADay()))
                : Optional.empty();
    }

    /** How many more votes the voter has today. */
    public static int leftToday(VoteLimits limits, OwnTally own) {
        return Math.max(0, Math.min(limits.inAll() - own.inAll(), limits.aDay() - own.today()));
    }
}
