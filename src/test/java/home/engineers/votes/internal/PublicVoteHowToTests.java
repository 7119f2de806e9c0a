package home.engineers.votes.internal;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cli.Ehome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import home.engineers.testing.WorkedExample;
import home.engineers.votes.AnnulmentId;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.rules.Cluster;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The worked example of the how-to page, done as it stands there. */
@HouseTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.application.name=public-votes")
class PublicVoteHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/public-vote.md");

    @TempDir
    private Path directory;

    @Autowired private ApplicationContext context;
    @Autowired private PublicVotes votes;
    @Autowired private VoteBox box;
    @Autowired private VoteDesk desk;
    @Autowired private AnnulmentDesk annulments;
    @Autowired private VoteResults results;
    @Autowired private TestClock clock;
    @Autowired private HouseClock houseClock;

    private VoteHouse house;

    @Test
    void comesOutAsThePageSays() throws Exception {
        house = new VoteHouse(context);
        VoteId id = announced();
        Voter voter = house.account(id, house.society.person());
        for (List<String> step : PAGE.table("| step | who | does | answer |")) {
            if (instant(step.get(2)).isAfter(houseClock.instant())) {
                clock.moveTo(instant(step.get(2)));
            }
            Integer candidate = Integer.valueOf(step.get(2).replaceFirst("votes before.*|votes after.*", "1").replaceAll("votes for ([0-9]).*", "$1"));
            assertThat(String.join("", reasons(house.cast(id, voter, candidate)))).as(step.toString())
                    .isEqualTo(step.get(3).equals("granted") ? "" : step.get(3));
            if (step.getFirst().equals("2")) {
                others(id);
            }
        }
        house.end(id);
        annul(id);
        granted(results.publish(house.first, id));

        assertThat(votes.result(id).orElseThrow().stream().sorted(Comparator.comparing(VoteCount::candidate)).map(one -> List.of(
                        one.candidate(), one.raw(), one.annulled(), one.valid(), one.rank()).toString()))
                .containsExactlyElementsOf(PAGE.table("| candidate | cast | annulled | valid | rank |").stream().map(List::toString).toList());
        recounts(id);
    }

    private VoteId announced() {
        VotePlan plan = house.plan(new VoteLimits(2, 1, 1, 1));
        VoteId id = granted(votes.prepare(house.first, plan, List.of(
                new NewCandidate("甲工", ""), new NewCandidate("乙工", ""), new NewCandidate("丙工", ""))));
        granted(votes.propose(house.first, id));
        granted(votes.approve(house.second, id));
        return id;
    }

    private Instant instant(String does) {
        if (does.contains("before")) {
            return house.begins().minusSeconds(60);
        }
        List<String> days = List.of("first", "second", "third");
        int day = days.indexOf(days.stream().filter(does::contains).findFirst().orElse(""));
        return day < 0 ? house.ends() : house.begins().plus(Duration.ofDays(day)).plusSeconds(600);
    }

    private void others(VoteId id) {
        int place = 0;
        for (int[] group : new int[][] {{1, 40}, {2, 60}, {3, 30}}) {
            for (int i = 0; i < group[1]; i++, place++) {
                Instant at = house.begins().plusSeconds(700 + place * 197L % 20_000);
                granted(box.cast(new Ballot(
                        id, house.mobile(id, "139000966%02d".formatted(place % 100) + place / 100), List.of(group[0]),
                        new Trace(at, "10.20." + place + ".1", "WeChat, Android"))));
            }
        }
        house.stuff(id, 40, 3, "198.51.100.9", house.begins().plusSeconds(9_000));
    }

    private void annul(VoteId id) {
        List<Cluster> clusters = desk.held(house.first, id).after().report().clusters();
        Cluster network = clusters.stream().filter(one -> one.kind() == Cluster.Kind.NETWORK).findFirst().orElseThrow();
        assertThat(network).returns("198.51.100.0/24", Cluster::trace).returns(3, Cluster::candidate).returns(40, Cluster::observed);
        AnnulmentId annulment = granted(annulments.propose(
                house.first, id, String.valueOf(clusters.indexOf(network) + 1), "", "同一网络七分钟内连续投票，经核查为代投"));
        granted(annulments.decide(house.second, id, annulment, true));
    }

    private void recounts(VoteId id) throws Exception {
        List<String> lines = new ArrayList<>();
        results.recount(results.recountable(Actor.VISITOR, id), lines::add);
        WorkedExample.Call call = PAGE.calls().getFirst();
        Path file = Files.write(directory.resolve("public-vote.csv"), lines);
        StringWriter said = new StringWriter();
        int exit = Ehome.commandLine().setOut(new PrintWriter(said, true)).execute("vote", "recount", file.toString());
        assertThat(exit).isZero();
        assertThat(call.command()).isEqualTo("./ehome vote recount public-vote.csv");
        assertThat(said.toString().lines().toList().subList(0, 4)).isEqualTo(call.printed());
        assertThat(said.toString()).contains("head " + lines.getLast().replaceAll(".*,", ""));

        lines.set(40, lines.get(40).replaceFirst("[a-z2-7]{16}", "a".repeat(16)));
        Files.write(file, lines);
        assertThat(Ehome.commandLine().setOut(new PrintWriter(said, true)).execute("vote", "recount", file.toString())).isOne();
    }
}
