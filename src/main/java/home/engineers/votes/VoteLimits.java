package home.engineers.votes;

/**
 * How often one person may vote in one public vote. A day is a day in Beijing.
 *
 * @param inAll votes over the whole vote
 * @param aDay votes in one day
 * @param aCandidate votes for one candidate over the whole vote
 * @param aCandidateADay votes for one candidate in one day
 */
public record VoteLimits(int inAll, int aDay, int aCandidate, int aCandidateADay) {
    /** No limit is wider than one that holds it. */
    public boolean sound() {
        return aCandidateADay >= 1 && aCandidateADay <= aDay && aCandidateADay <= aCandidate && aDay <= inAll && aCandidate <= inAll;
    }
}
