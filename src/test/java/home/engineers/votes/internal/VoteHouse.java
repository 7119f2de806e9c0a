package home.engineers.votes.internal;

import static home.engineers.organisations.Society.granted;
import static org.awaitility.Awaitility.await;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.testing.TestClock;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Public votes in a house for tests: two secretaries, and votes that begin an hour after the clock and last three days. */
final class VoteHouse {
    private static final AtomicInteger ADDRESS = new AtomicInteger();
    static final VoteLimits LIMITS = new VoteLimits(4, 2, 2, 1);
    final Society society;
    final Actor first;
    final Actor second;
    private final ApplicationContext house;

    VoteHouse(ApplicationContext house) {
        this.house = house;
        this.society = new Society(house);
        this.first = society.actor(society.holder(Role.SECRETARY));
        this.second = society.actor(society.holder(Role.SECRETARY));
    }

    <T> T part(Class<T> type) {
        return house.getBean(type);
    }

    Instant begins() {
        return TestClock.START.plus(Duration.ofHours(1));
    }

    Instant ends() {
        return begins().plus(Duration.ofDays(3));
    }

    VotePlan plan(VoteLimits limits) {
        return new VotePlan(
                society.municipal().id(), null, VoteKind.RECOMMENDATION, "", "虚构的工程师风采推荐", "请投给您认为最合适的人。", begins(), ends(),
                Set.of(Way.ACCOUNT, Way.MOBILE), limits, 100_000);
    }

    VoteId draft(VotePlan plan) {
        return granted(part(PublicVotes.class).prepare(first, plan, List.of(
                new NewCandidate("甲工", "修桥"), new NewCandidate("乙工", "造船"), new NewCandidate("丙工", "治水"), new NewCandidate("丁工", "造阀"))));
    }

    VoteId announced(VotePlan plan) {
        VoteId id = draft(plan);
        granted(part(PublicVotes.class).propose(first, id));
        granted(part(PublicVotes.class).approve(second, id));
        return id;
    }

    /** Announced, and the clock stands a minute after its beginning. */
    VoteId running(VoteLimits limits) {
        VoteId id = announced(plan(limits));
        part(TestClock.class).moveTo(begins().plusSeconds(60));
        return id;
    }

    /** The clock is moved to the end, and what is due is carried out, here or by the house itself. */
    void end(VoteId id) {
        part(TestClock.class).moveTo(ends());
        await().until(() -> {
            part(VoteClosing.class).carryOut(part(HouseClock.class).instant());
            return part(VoteTable.class).find(id).orElseThrow().closed();
        });
    }

    /** A network address that no other test has asked from, since the clock is put back between them. */
    static String freshAddress() {
        return "192.0." + ADDRESS.incrementAndGet() + ".1";
    }

    Voter account(VoteId id, PersonId person) {
        return part(VoteBox.class).voter(id, Way.ACCOUNT, person.toString());
    }

    Voter mobile(VoteId id, String number) {
        return part(VoteBox.class).voter(id, Way.MOBILE, number);
    }

    Outcome<List<String>> cast(VoteId id, Voter voter, Integer... candidates) {
        return part(VoteBox.class).cast(new Ballot(
                id, voter, List.of(candidates), new Trace(part(HouseClock.class).instant(), "203.0.113.7", "Chrome, Android")));
    }

    /** So many voters of the same candidate, from one network, a second apart. */
    void stuff(VoteId id, int voters, int candidate, String network, Instant at) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < voters; i++) {
            ballots.add(new Ballot(
                    id, new Voter(new UUID(network.hashCode(), candidate * 100_000L + i), Way.MOBILE, List.of()), List.of(candidate),
                    new Trace(at.plusSeconds(i), network, "Chrome, Linux")));
        }
        new TransactionTemplate(part(PlatformTransactionManager.class))
                .executeWithoutResult(status -> part(VoteBox.class).castTogether(ballots).forEach(Society::granted));
    }
}
