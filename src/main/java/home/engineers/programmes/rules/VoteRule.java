package home.engineers.programmes.rules;

import home.engineers.votes.Way;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the public vote of a stage is held, and who goes on from it. Each number is the id of a law value.
 *
 * @param days for how many days people can vote
 * @param fromNetwork votes from one network address before further ones from there have to wait
 * @param seats how many of the best go on; null where a share decides
 * @param share id of the fraction of all valid votes that a case needs to go on; null where seats decide
 * @param weight of the votes beside the points of the experts, a fraction; null where the votes alone decide
 * @param nameFrom field of the form whose answer the candidate is called; null for the name of whoever applied
 * @param textFrom field of the form whose answer voters read; null where they read the name alone
 */
public record VoteRule(
        String days, Set<Way> ways, Limits limits, String fromNetwork, @Nullable String seats, @Nullable String share,
        @Nullable String weight, @Nullable String nameFrom, @Nullable String textFrom) {
    public VoteRule {
        ways = Set.copyOf(ways);
    }

    /** How often one person may vote: in all, in a day, for one candidate, for one candidate in a day. */
    public record Limits(String inAll, String aDay, String aCandidate, String aCandidateADay) {}
}
