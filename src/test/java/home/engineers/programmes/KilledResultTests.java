package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.ballots.ElectionId;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.PanelHouse;
import home.engineers.meetings.PanelMeetings;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.testing.ReviewTest;
import home.engineers.votes.VoteId;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * kill -9 of a node between a result and the cases that it decides: of a ballot on two cases when the first has its tally and
 * the second has not, and of a public vote when its result stands and none of its cases has gone on. Nothing of either is
 * there afterwards; carried out again, it decides every case once.
 */
@ReviewTest
class KilledResultTests {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired private ApplicationContext context;
    @Autowired private PanelMeetings meetings;
    @Autowired private GroupDesk groups;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcClient jdbc;

    private PanelHouse panel;
    private Actor chair;
    private MeetingId meeting;
    private List<UUID> judged;
    private CallOfVotes call;
    private VoteId vote;
    private List<UUID> voted;

    /** A meeting of which the ballot on two cases is counted. */
    private void counted() {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 0, 2));
        chair = panel.chair();
        meeting = panel.called(true);
        panel.come(meeting, 0, 9);
        granted(meetings.preside(chair, meeting));
        granted(meetings.closeAttendance(chair, meeting));
        Ballot one = panel.office(meeting).ballots().getFirst();
        ElectionId election = panel.election(one);
        panel.prepare(election, one.voters());
        granted(groups.open(chair, one.id()));
        for (int i = 0; i < 8; i++) {
            granted(panel.cast(election, panel.members.get(i), chair, i, i < 7 ? 0 : 1));
        }
        granted(groups.close(chair, one.id()));
        panel.decrypt(election, chair);
        judged = panel.office(meeting).agenda().stream().map(line -> line.id().value()).toList();
    }

    /** A public vote on two cases that is over. */
    private void closed() {
        LocalDate opens = LocalDate.of(2026, 10, 19);
        call = new CallOfVotes(context, "three-innovations", opens, opens.plusDays(1));
        Filed one = call.atTheVote("链条张紧规");
        Filed other = call.atTheVote("弯管回弹样板");
        call.house.on(10, 21);
        vote = call.announced("2026-10-22");
        call.house.on(10, 23);
        call.cast(vote, one, 6);
        call.cast(vote, other, 2);
        call.house.on(10, 29);
        voted = List.of(one.id().value(), other.id().value());
    }

    private int events(List<UUID> cases, String act) {
        return jdbc.sql("select count(*) from case_event where case_id = any(?) and act = ?")
                .params(cases.toArray(UUID[]::new), act).query(Integer.class).single();
    }

    private int evidence(UUID subject, String kind) {
        return jdbc.sql("select count(*) from evidence_entry where subject = ? and kind = ?").params(subject, kind).query(Integer.class).single();
    }

    private List<String> stages(List<UUID> cases) {
        return jdbc.sql("select stage from review_case where id = any(?)").param(cases.toArray(UUID[]::new)).query(String.class).list();
    }

    private int publicities(List<UUID> cases) {
        return jdbc.sql("select count(*) from case_publicity where case_id = any(?)").param(cases.toArray(UUID[]::new))
                .query(Integer.class).single();
    }

    /** Processes of the database that wait for somebody to let go of a row. */
    private List<Integer> waiting() {
        return jdbc.sql("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class).list();
    }

    /** Holds the second case of the panel and of the vote, so that the acts stand still in the middle, and kills whoever performs them. */
    private void killInTheMiddle() {
        List<Integer> killed = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select id from review_case where id in (?, ?) for update").params(judged.getLast(), voted.getLast())
                    .query(UUID.class).list();
            try (KilledNode node = new KilledNode(
                    context, List.of(KilledNode.sign(chair, meeting), KilledNode.publish(call.house.secondSecretary(), vote)))) {
                node.begin();
                await().atMost(LONG).until(() -> waiting().size() == 1);
                node.begin();
                await().atMost(LONG).until(() -> waiting().size() == 2);
                return waiting();
            } catch (IOException | InterruptedException fault) {
                throw new IllegalStateException(fault);
            }
        });
        await().atMost(LONG).until(() -> jdbc.sql("select count(*) from pg_stat_activity where pid = any(?)")
                .param(killed.toArray(Integer[]::new)).query(Integer.class).single() == 0);
    }

    @Test
    void whatWasBegunIsNotThereAndDoneAgainDecidesEveryCaseOnce() {
        counted();
        closed();
        int public0 = publicities(judged) + publicities(voted);

        killInTheMiddle();

        assertThat(events(judged, "tally-recorded")).isZero();
        assertThat(evidence(meeting.value(), "meeting-signed")).isZero();
        assertThat(stages(judged)).containsOnly("meeting");
        assertThat(events(voted, "public-vote-counted")).isZero();
        assertThat(evidence(vote.value(), "public-vote-result-published")).isZero();
        assertThat(stages(voted)).containsOnly("public-vote");

        granted(meetings.sign(chair, meeting));
        granted(call.publish(vote));

        assertThat(events(judged, "tally-recorded")).isEqualTo(2);
        assertThat(evidence(meeting.value(), "meeting-signed")).isEqualTo(1);
        assertThat(stages(judged)).containsOnly("objection");
        assertThat(events(voted, "public-vote-counted")).isEqualTo(2);
        assertThat(evidence(vote.value(), "public-vote-result-published")).isEqualTo(1);
        assertThat(stages(voted)).containsOnly("objection");
        assertThat(publicities(judged) + publicities(voted)).isEqualTo(public0 + 4);
        assertThat(refusal(meetings.sign(chair, meeting))).containsExactly("meetings.refused.sign");
        assertThat(refusal(call.publish(vote))).containsExactly("votes.publish.already");
        assertThat(invariants).allSatisfy(invariant -> assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }
}
