package home.engineers.bench;

import home.engineers.cast.Cast;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Votes acknowledged after their commit, against single rows that pgbench inserts into the same server in the same run: first
 * by callers of the facade, which is where the limit holds, then over HTTP, as browsers with a pass vote. Server, house and callers
 * share the machine: over HTTP the forms of the callers and the answers of the house take what the box would have.
 */
final class PublicVoteBenchmark implements Benchmark {
    private static final int CLIENTS = 16;
    private static final int CALLERS = 64;
    private static final int HTTP_CALLERS = 48;
    private static final int SECONDS = 12;
    private static final int ROUNDS = 3;
    /** Rows of pgbench for each vote: no more than this, so that votes come at 0.8 of its rate at least. */
    private static final double MOST_ROWS_A_VOTE = 1 / .8;

    @Override
    public String name() {
        return "public-vote";
    }

    @Override
    public String says() {
        return "votes acknowledged a second, by the facade and over HTTP, against single-row inserts of pgbench with " + CLIENTS
                + " clients into the same server";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            VoteId vote = running(house);
            double[] rows = new double[ROUNDS];
            double[] facade = new double[ROUNDS];
            double[] http = new double[ROUNDS];
            RowInserts inserts = new RowInserts(house.database(), CLIENTS, SECONDS);
            byFacade(house, vote);
            try (VotesOverHttp browsers = new VotesOverHttp(house.base(), vote, HTTP_CALLERS, house.part(JdbcClient.class))) {
                browsers.cast(Duration.ofSeconds(SECONDS));
                for (int round = 0; round < ROUNDS; round++) {
                    rows[round] = inserts.aSecond();
                    facade[round] = byFacade(house, vote);
                    http[round] = browsers.cast(Duration.ofSeconds(SECONDS));
                }
            }
            double single = median(rows);
            to.accept(Figure.recorded("single rows by pgbench, " + CLIENTS + " clients", single, "/s"));
            to.accept(Figure.recorded("votes by " + CALLERS + " callers of the facade", median(facade), "/s"));
            to.accept(Figure.recorded("votes over HTTP, " + HTTP_CALLERS + " browsers at once", median(http), "/s"));
            to.accept(new Figure("rows of pgbench for each vote by the facade", single / median(facade), "", MOST_ROWS_A_VOTE));
            to.accept(Figure.recorded("rows of pgbench for each vote over HTTP", single / median(http), ""));
            long kept = house.part(JdbcClient.class).sql("select count(*) from public_vote_row where vote = ?").param(vote.value())
                    .query(Long.class).single();
            to.accept(Figure.recorded("votes in the box at the end", kept, ""));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A vote that begins with the next minute of the clock of the house, which is moved there. */
    private static VoteId running(OpenHouse house) {
        HouseClock clock = house.part(HouseClock.class);
        PublicVotes votes = house.part(PublicVotes.class);
        VotePlan plan = new VotePlan(
                house.part(Organisations.class).municipalAssociation().id(), null, VoteKind.COMPETITION, "", "虚构的决赛人气投票", "",
                clock.instant().plusSeconds(5), clock.instant().plus(Duration.ofDays(10)), Set.of(Way.values()),
                new VoteLimits(1_000_000, 1_000_000, 1_000_000, 1_000_000), 10_000_000);
        VoteId id = granted(votes.prepare(
                actor(house, "secretary"), plan,
                IntStream.rangeClosed(1, 20).mapToObj(number -> new NewCandidate("候选人" + number, "")).toList()));
        granted(votes.propose(actor(house, "secretary"), id));
        granted(votes.approve(actor(house, "second-secretary"), id));
        clock.runAhead(clock.offset().plusSeconds(10));
        house.part(DueWorkRunner.class).runAll();
        return id;
    }

    private static Actor actor(OpenHouse house, String key) {
        var person = house.part(Cast.class).member(key).orElseThrow().person();
        return new Actor(person, house.part(Seats.class).of(person, house.part(HouseClock.class).today()));
    }

    private static <T> T granted(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("refused: " + outcome);
    }

    /** Votes a second, each of a voter of its own. */
    private static double byFacade(OpenHouse house, VoteId vote) throws InterruptedException {
        VoteBox box = house.part(VoteBox.class);
        HouseClock clock = house.part(HouseClock.class);
        AtomicLong acknowledged = new AtomicLong();
        long begun = System.nanoTime();
        long until = begun + SECONDS * 1_000_000_000L;
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                SplittableRandom random = new SplittableRandom(ThreadLocalRandom.current().nextLong());
                callers.submit(() -> {
                    while (System.nanoTime() < until) {
                        granted(box.cast(new Ballot(
                                vote, new Voter(new UUID(random.nextLong(), random.nextLong()), Way.MOBILE, List.of()),
                                List.of(1 + random.nextInt(20)),
                                new Trace(clock.instant(), "10.0." + random.nextInt(200) + ".1", "WeChat, Android"))));
                        acknowledged.incrementAndGet();
                    }
                });
            }
        }
        return acknowledged.get() / ((System.nanoTime() - begun) / 1e9);
    }
}
