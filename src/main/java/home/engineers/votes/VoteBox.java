package home.engineers.votes;

import home.engineers.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The boxes of public votes. What it grants is in the box for good; what it refuses is not there at all. */
public interface VoteBox {
    /** Casts all of these votes of one voter or none, and answers once they are committed. */
    Outcome<List<String>> cast(Ballot ballot);

    /**
     * Casts many within the caller's transaction, each answered in the same place; they are in the box when that commits.
     * All belong to one public vote.
     */
    List<Outcome<List<String>>> castTogether(List<Ballot> ballots);

    /** The voter that an account, a mobile number or a mail address stands for in one public vote. */
    Voter voter(VoteId vote, Way way, String who);

    /**
     * @param id pseudonym under the key of the public vote
     * @param former pseudonyms of records that were merged into the person's; what they cast counts for the limits
     */
    record Voter(UUID id, Way way, List<UUID> former) {
        public Voter {
            former = List.copyOf(former);
        }
    }

    /** @param candidates by number, each once */
    record Ballot(VoteId vote, Voter voter, List<Integer> candidates, Trace trace) {
        public Ballot {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Where and when a vote comes from.
     *
     * @param address network address; no more than its prefix is kept
     * @param device name of browser and device, such as "Chrome, Android"
     */
    record Trace(Instant at, String address, String device) {}
}
