package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.programmes.internal.CallVoteDesk;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls whose cases the public votes on: from opening to award, and what can come in between. */
@ReviewTest
class CallVoteTests {
    private static final Map<String, String> DEEDS = Map.of("deeds", "30", "craft", "32", "service", "12.5", "repute", "14");

    @Autowired private ApplicationContext context;
    @Autowired private PublicVotes votes;
    @Autowired private CallVoteDesk desk;
    @Autowired private List<Invariant> invariants;

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private CallOfVotes innovations(LocalDate opens) {
        return new CallOfVotes(context, "three-innovations", opens, opens.plusDays(1));
    }

    private void isSound() {
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void smallInnovationsAreScoredVotedOnAndAwarded() {
        CallOfVotes call = innovations(day(11, 2));
        Actor author = call.house.applicant();
        Filed best = call.atTheVote(author, "夹具快换装置");
        Filed few = call.atTheVote("漏水自停阀");
        Actor leaver = call.house.applicant();
        Filed gone = call.atTheVote(leaver, "钢筋绑扎助手");
        Filed poor = call.entry(call.house.applicant(), "=1+1");
        call.complete(poor);
        call.reviewed(poor, false, CallOfVotes.POINTS);
        assertThat(call.status(poor)).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThat(call.view(best).summary().stage()).isEqualTo("public-vote");
        assertThat(refusal(call.prepare(call.house.secretary(), "2026-11-10"))).containsExactly("programmes.vote.callOpen");

        call.house.on(11, 9);
        assertThat(refusal(call.prepare(call.house.secretary(), "十号"))).containsExactly("programmes.vote.begins");
        assertThat(refusal(call.prepare(call.house.secretary(), "2026-11-08"))).containsExactly("votes.prepare.past");
        assertThatThrownBy(() -> call.prepare(call.house.hr(), "2026-11-10")).isInstanceOf(Absent.class);
        VoteId vote = call.announced("2026-11-10");
        assertThat(votes.announced(vote).candidates()).extracting(Candidate::name)
                .containsExactlyInAnyOrder("夹具快换装置", "漏水自停阀", "钢筋绑扎助手");
        assertThat(votes.announced(vote).toString()).contains("创造小技改", "偏心锁紧").doesNotContain(call.view(best).summary().applicant());
        assertThat(call.happened(author, best)).endsWith("public-vote-announced");
        assertThat(call.view(author, best).voted()).isEqualTo(new CaseView.Voted(vote.toString(), null));
        assertThat(call.view(best).summary().turn()).isEqualTo("house");
        assertThat(refusal(call.prepare(call.house.secretary(), "2026-11-20"))).containsExactly("programmes.vote.open");

        call.house.on(11, 11);
        call.cast(vote, best, 40);
        call.cast(vote, few, 2);
        call.cast(vote, gone, 30);
        granted(call.house.desk.withdraw(leaver, gone.address(), call.version(gone)));
        assertThat(votes.announced(vote).candidates()).filteredOn(Candidate::withdrawn).extracting(Candidate::name)
                .containsExactly("钢筋绑扎助手");
        assertThatThrownBy(() -> call.cast(vote, gone, 1)).hasMessageContaining("votes.cast.noCandidate");
        call.house.on(11, 17);
        theServerDiesBeforeTheResultIsCommitted(call, vote, best);
        granted(call.publish(vote));
        assertThat(refusal(call.publish(vote))).containsExactly("votes.publish.already");

        assertThat(call.view(author, best).voted()).isEqualTo(
                new CaseView.Voted(vote.toString(), new CaseView.Voted.Count(40, 42, 1, true, null)));
        assertThat(call.status(few)).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThat(call.status(gone)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(call.happened(author, best)).containsOnlyOnce("public-vote-counted").endsWith("public-vote-counted", "result-publicity-begun");
        call.house.on(11, 25);
        assertThat(call.status(best)).isEqualTo(CaseStatus.GRANTED);
        assertThat(call.house.reviews.verify(Actor.VISITOR, best.number()).status()).isEqualTo(CaseStatus.GRANTED);
        isSound();
    }

    private void theServerDiesBeforeTheResultIsCommitted(CallOfVotes call, VoteId vote, Filed filed) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            granted(call.publish(vote));
            assertThat(call.view(filed).summary().stage()).isEqualTo("objection");
            status.setRollbackOnly();
        });
        assertThat(call.view(filed).summary().stage()).isEqualTo("public-vote");
        assertThat(votes.result(vote)).isEmpty();
    }

    @Test
    void theMostBeautifulEngineerIsScoredVotedOnAndChosenByAPanel() {
        CallOfVotes call = new CallOfVotes(context, "most-beautiful-engineer", day(11, 2), day(11, 6));
        Actor person = call.house.applicant();
        List<Filed> all = List.of(
                call.engineer(person, "炉前三十年，把钢水当孩子的班长"), call.engineer(call.house.applicant(), "把漏斗改成风琴的装配工程师"),
                call.engineer(call.house.applicant(), "一把扳手走遍全厂的维修工程师"));
        all.forEach(one -> granted(call.house.desk.beginPublicity(call.house.hr(), one.address(), call.house.version(call.house.hr(), one.address()))));
        call.house.on(11, 11);
        all.forEach(one -> {
            call.complete(one);
            granted(call.house.judging.screen(call.house.secretary(), one.address(), call.version(one), ""));
            call.reviewed(one, true, DEEDS);
        });
        VoteId vote = call.announced("2026-11-12");
        assertThat(votes.announced(vote).kind()).isEqualTo(VoteKind.AWARD);
        assertThat(votes.announced(vote).approval()).isEqualTo("渝评组〔2026〕11号");
        assertThat(votes.announced(vote).candidates()).extracting(Candidate::name).contains(call.view(all.getFirst()).summary().applicant());

        call.house.on(11, 13);
        call.cast(vote, all.get(0), 5);
        call.cast(vote, all.get(1), 1);
        call.house.on(11, 19);
        whereEveryFinalistWasFoundBeforeNobodyElsePasses(call, vote, all.getFirst());
        granted(call.publish(vote));
        assertThat(call.status(all.get(2))).isEqualTo(CaseStatus.NOT_GRANTED);
        for (int at = 0; at < 2; at++) {
            Filed one = all.get(at);
            assertThat(call.view(one).summary().stage()).isEqualTo("meeting");
            granted(call.house.desk.recordTally(
                    call.house.secretary(), one.address(), call.version(one), new TallySheet("评审组", "panel", 5, 5, at == 0 ? 4 : 3),
                    Optional.of(ReviewHouse.scan())));
        }
        assertThat(call.status(all.get(1))).isEqualTo(CaseStatus.NOT_GRANTED);
        call.house.on(11, 27);
        granted(call.house.judging.confirm(call.house.secretary(), all.getFirst().address(), call.version(all.getFirst()), ""));
        assertThat(call.status(all.getFirst())).isEqualTo(CaseStatus.GRANTED);
        isSound();
    }

    /** For a moment only: an earlier vote of the call has let twenty finalists pass, as many as it has seats for. */
    private void whereEveryFinalistWasFoundBeforeNobodyElsePasses(CallOfVotes call, VoteId vote, Filed best) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            jdbc.sql("""
                    with earlier as (
                        insert into review_case select (jsonb_populate_record(c, jsonb_build_object(
                            'id', gen_random_uuid(), 'status', 'granted', 'number', 'ZC-EARLIER-' || n,
                            'address', md5('address' || n), 'verification', md5('verification' || n)))).*
                        from review_case c, generate_series(1, 20) n where c.id = ? returning id)
                    insert into case_event (case_id, number, act, stage, happened_at, recorded_at, facts)
                    select id, 1, 'public-vote-counted', 'public-vote', now(), now(), '{"passes": true}' from earlier""")
                    .param(best.id().value()).update();
            granted(call.publish(vote));
            assertThat(call.status(best)).isEqualTo(CaseStatus.NOT_GRANTED);
            status.setRollbackOnly();
        });
    }

    /** 30 votes of a hundred are not enough against points: by the votes alone the second would be first. */
    @Test
    void whereVotesAreWeighedThePointsOfTheExpertsCountAsWell() {
        CallOfVotes call = new CallOfVotes(context, "most-beautiful-engineer", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 8));
        assertThat(call.call.edition()).isEqualTo("2027-1");
        List<Filed> all = List.of(
                call.engineer(call.house.applicant(), "炉前三十年，把钢水当孩子的班长"), call.engineer(call.house.applicant(), "把漏斗改成风琴的装配工程师"));
        all.forEach(one -> granted(call.house.desk.beginPublicity(call.house.hr(), one.address(), call.house.version(call.house.hr(), one.address()))));
        call.house.time.moveTo(LocalDate.of(2027, 1, 13));
        call.house.due.runAll();
        for (int at = 0; at < 2; at++) {
            call.complete(all.get(at));
            granted(call.house.judging.screen(call.house.secretary(), all.get(at).address(), call.version(all.get(at)), ""));
            call.reviewed(all.get(at), true, at == 0 ? DEEDS : Map.of("deeds", "20", "craft", "20", "service", "5", "repute", "5"));
        }
        VoteId vote = call.announced("2027-01-14");
        call.house.time.moveTo(LocalDate.of(2027, 1, 15));
        call.cast(vote, all.get(0), 4);
        call.cast(vote, all.get(1), 5);
        call.house.time.moveTo(LocalDate.of(2027, 1, 21));
        call.house.due.runAll();
        granted(call.publish(vote));

        assertThat(call.view(all.get(0)).voted().count()).isEqualTo(new CaseView.Voted.Count(4, 9, 1, true, "85.95"));
        assertThat(call.view(all.get(1)).voted().count()).isEqualTo(new CaseView.Voted.Count(5, 9, 2, true, "65.00"));
        assertThat(call.view(all.get(1)).summary().stage()).isEqualTo("meeting");
        isSound();
    }

    @Test
    void aCaseFiledUnderTheOldEditionEndsUnderIt() throws IOException {
        BroughtProgrammes.bring(context, "three-innovations-2026-1");
        CallOfVotes call;
        try {
            call = innovations(day(12, 1));
        } finally {
            BroughtProgrammes.bundled(context, "three-innovations");
        }
        Filed filed = call.entry(call.house.applicant(), "老办法的图板");
        call.complete(filed);
        call.reviewed(filed, true, Map.of());
        assertThat(call.view(filed).edition()).isEqualTo("2026-1");
        assertThat(call.view(filed).summary().stage()).isEqualTo("objection");
        call.house.on(12, 10);
        assertThat(call.status(filed)).isEqualTo(CaseStatus.GRANTED);
        assertThatThrownBy(() -> desk.view(call.house.secretary(), call.call.id())).isInstanceOf(Absent.class);
    }

    @Test
    void anEngineerNominatedUnderTheOldEditionComesBeforeThePanelWithoutAVote() throws IOException {
        BroughtProgrammes.bring(context, "most-beautiful-engineer-2026-1");
        CallOfVotes call;
        try {
            call = new CallOfVotes(context, "most-beautiful-engineer", day(12, 1), day(12, 2));
        } finally {
            BroughtProgrammes.bundled(context, "most-beautiful-engineer");
        }
        Filed filed = call.engineer(call.house.applicant(), "老办法选出来的班组长工程师");
        granted(call.house.desk.beginPublicity(call.house.hr(), filed.address(), call.house.version(call.house.hr(), filed.address())));
        call.house.on(12, 9);
        call.complete(filed);
        granted(call.house.judging.screen(call.house.secretary(), filed.address(), call.version(filed), ""));
        assertThat(call.view(filed).summary().stage()).isEqualTo("meeting");
        granted(call.house.desk.recordTally(
                call.house.secretary(), filed.address(), call.version(filed), new TallySheet("评审组", "panel", 5, 5, 4),
                Optional.of(ReviewHouse.scan())));
        call.house.on(12, 17);
        granted(call.house.judging.confirm(call.house.secretary(), filed.address(), call.version(filed), ""));
        assertThat(call.status(filed)).isEqualTo(CaseStatus.GRANTED);
        assertThat(call.view(filed).edition()).isEqualTo("2026-1");
    }
}
