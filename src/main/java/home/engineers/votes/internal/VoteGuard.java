package home.engineers.votes.internal;

import home.engineers.kernel.Reason;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.throttle.Wait;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What is counted against whom: votes by network address, refused ones by voter, codes by address they go to and
 * by network address, wrong codes by network address. Nobody waits longer than a quarter of an hour.
 */
@Component
class VoteGuard {
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final GrowingDelay REFUSED = new GrowingDelay(20, Duration.ofSeconds(10), MOST);
    private static final GrowingDelay CODES_TO = new GrowingDelay(2, Duration.ofMinutes(1), MOST);
    private static final GrowingDelay CODES_FROM = new GrowingDelay(60, Duration.ofSeconds(10), MOST);
    private static final GrowingDelay WRONG = new GrowingDelay(20, Duration.ofSeconds(30), MOST);
    private final Throttle throttle;

    VoteGuard(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Books the ballots of one public vote in their order, each by its network address; why each must wait, for that or for
     * what its voter was refused before, where it must.
     */
    List<Optional<Reason>> casting(PublicVote vote, List<Ballot> ballots) {
        List<Optional<Duration>> voters = throttle.waits(ballots.stream().map(one -> voter(vote, one)).toList());
        GrowingDelay network = new GrowingDelay(vote.plan().fromNetwork(), Duration.ofSeconds(2), MOST);
        List<Optional<Duration>> networks = throttle.bookEach(ballots.stream()
                .map(one -> List.of(new Bucket("public-vote|network|" + vote.id() + "|" + one.trace().address(), network)))
                .toList());
        return IntStream.range(0, ballots.size())
                .mapToObj(i -> voters.get(i).or(() -> networks.get(i)))
                .map(wait -> wait.map(one -> Wait.reason("votes.cast.waitSeconds", "votes.cast.waitMinutes", one)))
                .toList();
    }

    /** Books ballots that were refused by the limits, each by its voter. What is granted is bounded by the limits themselves. */
    void refused(PublicVote vote, List<Ballot> ballots) {
        if (!ballots.isEmpty()) {
            throttle.bookEach(ballots.stream().map(one -> List.of(voter(vote, one))).toList());
        }
    }

    private static Bucket voter(PublicVote vote, Ballot ballot) {
        return new Bucket("public-vote|voter|" + vote.id() + "|" + ballot.voter().id(), REFUSED);
    }

    /** Books a code; why it must wait, where it must. */
    Optional<Reason> sending(VoteId vote, UUID voter, String from) {
        List<Bucket> buckets = List.of(
                new Bucket("public-vote|code-to|" + vote + "|" + voter, CODES_TO),
                new Bucket("public-vote|code-from|" + from, CODES_FROM));
        return throttle.book(buckets).map(wait -> Wait.reason("votes.code.waitSeconds", "votes.code.waitMinutes", wait));
    }

    /** Books a try of a code; why it must wait, where it must. */
    Optional<Reason> trying(String from) {
        return throttle.book(List.of(wrong(from)))
                .map(wait -> Wait.reason("votes.code.waitSeconds", "votes.code.waitMinutes", wait));
    }

    /** The code was right. */
    void right(String from) {
        throttle.forgive(List.of(wrong(from)));
    }

    private static Bucket wrong(String from) {
        return new Bucket("public-vote|wrong-code|" + from, WRONG);
    }
}
