package home.engineers.cast;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.Membership;
import home.engineers.panels.Draws;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.ReplayResult;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.Reviews;
import home.engineers.testing.CastTest;
import home.engineers.testing.TestClock;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@CastTest
class CastTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Coverage coverage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Seats seats;

    @Autowired
    private EvidenceLog log;

    @Autowired
    private Messages messages;

    @Autowired
    private HouseClock clock;

    @Autowired
    private List<Invariant> invariants;

    @Test
    void everyRoleButTheVisitorHasItsPlayer() {
        assertThat(cast.members()).extracting(Cast.Member::role).containsAll(
                Arrays.stream(Role.values()).filter(role -> role != Role.VISITOR).toList());
    }

    @Test
    void districtsStandInEveryFoundingState() {
        assertThat(coverage.today().counts()).hasSize(FoundingState.values().length).doesNotContainValue(0L);
        assertThat(coverage.today().rows()).hasSize(37);
    }

    @Test
    void theCrowdIsMarkedInventedAndHasNoPasswords() {
        assertThat(count("select count(*) from people_person where not invented")).isZero();
        assertThat(count("select count(*) from people_person where mobile like '1420001%'")).isEqualTo(2_000L);
        assertThat(count("select count(*) from people_account where password is not null")).isEqualTo(cast.members().size());
    }

    @Test
    void whatMustAlwaysBeTrueIsTrueOfTheCast() {
        assertThat(invariants).isNotEmpty().allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void reviewsHaveEndedInEveryWayAndOthersStandAtEveryStage() {
        assertThat(jdbc.sql("select distinct status from review_case").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "open", "granted", "not-granted", "not-endorsed", "lapsed", "withdrawn");
        assertThat(jdbc.sql("select distinct stage from review_case where status = 'open'").query(String.class).list())
                .containsExactlyInAnyOrder("publicity", "endorsement", "completeness", "supplement", "review", "public-vote", "meeting", "objection");
        assertThat(jdbc.sql("select distinct level from review_case where status = 'granted' and programme = 'title-review'").query(String.class).list())
                .hasSize(5);
        assertThat(count("select count(*) from case_objection where answered_at is null")).isOne();
    }

    @Test
    void resultsStandInPublicOnTheDayTheHouseOpens() {
        assertThat(reviews.publicities()).extracting(PublicNotice::name).containsExactlyInAnyOrder("甯采薇", "苗若溪");
    }

    @Test
    void onePanelHasMetAndSignedAndAnotherIsCalled() {
        assertThat(jdbc.sql("select state from meeting").query(String.class).list()).containsExactlyInAnyOrder("SIGNED", "CALLED");
        assertThat(count("select count(*) from meeting_attendance")).isEqualTo(9);
        assertThat(count("select count(*) from evidence_entry where kind = 'meeting-signed'")).isOne();
    }

    @Test
    void theEngineerHasCertificatesInEveryStateAndAnswersForSomeElements() {
        assertThat(jdbc.sql("""
                        select distinct case when state <> 'STANDING' then state when valid_until < ? then 'EXPIRED' else state end
                        from credential where holder_name = '周砚秋'""").param(clock.today()).query(String.class).list())
                .containsExactlyInAnyOrder("STANDING", "REVOKED", "EXPIRED");
        assertThat(count("select count(*) from credential where unit is not null and state = 'STANDING'")).isOne();
        assertThat(count("select count(distinct element) from career_element_evidence where framework = 'ipea'")).isEqualTo(10);
    }

    @Test
    void twoPanelsWereDrawnOneOfThemForACallAndTheirRecordsAreOpenToEveryone(@Autowired Draws draws) {
        assertThat(draws.count()).isEqualTo(new Draws.Count(2, 2, 0));
        assertThat(draws.announced(1)).extracting(Draws.Listed::size).containsExactly(9, 3);
        assertThat(draws.announced(1)).allSatisfy(draw ->
                assertThat(DrawReplay.of(draws.record(draw.id()))).isInstanceOf(ReplayResult.Same.class));
        assertThat(count("select count(distinct case_id) from case_draw where ended = 'drawn'")).isEqualTo(3);
    }

    @Test
    void thePublicVotesOnFourEngineersOfACall(@Autowired PublicVotes votes) {
        VoteId vote = new VoteId(jdbc.sql("select id from public_vote where call is not null").query(UUID.class).single());

        assertThat(votes.announced(vote).candidates()).extracting(Candidate::name)
                .containsExactlyInAnyOrder("骆星野", "景明澈", "乔知微", "耿明川");
        assertThat(votes.announced(vote).phase()).isEqualTo(PublicVotes.Phase.RUNNING);
    }

    @Test
    void theNamedEngineerHasNoCaseYet() {
        assertThat(reviews.countCases(actor("engineer"))).isZero();
        assertThat(reviews.waitingFor(actor("unit-hr"), 10)).extracting(CaseSummary::applicant).contains("祝长庚", "卓一帆");
        assertThat(reviews.waitingFor(actor("secretary"), 10)).extracting(CaseSummary::applicant)
                .contains("麦冬青", "单飞白", "耿明川");
        assertThat(reviews.waitingFor(actor("expert"), 10)).extracting(CaseSummary::applicant).containsExactly("戚南星");
    }

    @Test
    void membershipsWereAppliedForGrantedDeclinedRenewedLeftAndLost() {
        assertThat(jdbc.sql("select distinct state from membership").query(String.class).list()).containsExactlyInAnyOrder(
                Arrays.stream(Membership.State.values()).map(Enum::name).toArray(String[]::new));
        assertThat(count("select count(*) from evidence_entry where kind = 'membership-renewed'")).isEqualTo(18);
        assertThat(count("select count(*) from evidence_entry where kind = 'membership-lapsed'")).isEqualTo(8);
    }

    @Test
    void whatIsPaidOfTheDuesIsSharedByAResolution() {
        assertThat(count("select count(*) from dues_share_rule where to_year is null")).isOne();
        assertThat(count("select sum(parts) from dues_share_part")).isEqualTo(10);
        assertThat(count("select count(*) from dues_share_part where beneficiary is null")).as("a part for the member's district").isOne();
    }

    @Test
    void committeesWereFoundedByResolutionMetReportedAndWereEvaluated() {
        assertThat(count("select count(*) from organisation where kind = 'COMMITTEE'")).isEqualTo(4);
        assertThat(count("select count(*) from committee_life where founded_by is not null")).isEqualTo(4);
        assertThat(count("select count(*) from committee_meeting")).isEqualTo(5);
        assertThat(jdbc.sql("select state from committee_report").query(String.class).list())
                .containsExactlyInAnyOrder("ACCEPTED", "SUBMITTED", "RETURNED");
        assertThat(jdbc.sql("select state from committee_evaluation").query(String.class).list())
                .containsExactlyInAnyOrder("PUBLISHED", "SELF_SCORED");
        assertThat(count("select count(*) from committee_term_warning where sent_at is not null")).isPositive();
    }

    @Test
    void aStepOfADistrictWasCorrectedASupportWithdrawnAndDocumentsHangOnStepsAndSupport() {
        assertThat(count("select count(*) from district_correction where about = 'STEP'")).isOne();
        assertThat(count("select count(*) from district_correction where about = 'SUPPORT' and withdrawal")).isOne();
        assertThat(count("select count(*) from district_support where withdrawn_at is not null")).isOne();
        assertThat(jdbc.sql("select distinct about from district_file").query(String.class).list()).contains("STEP", "SUPPORT");
    }

    @Test
    void committeesWithTooFewMembersWereToldOf() {
        assertThat(count("select count(*) from committee_shortfall where told_at is not null")).isEqualTo(2);
    }

    @Test
    void theRecordIsInOrderOfTimeAndEndsBeforeTheHouseOpens() {
        List<Entry> all = log.latest(Integer.MAX_VALUE).reversed();
        Instant opening = TestClock.START;

        assertThat(all).extracting(Entry::at).isSorted();
        assertThat(all.getFirst().at()).isAfter(opening.minus(Duration.ofDays(367))).isBefore(opening.minus(Duration.ofDays(364)));
        assertThat(all.getLast().at()).isBefore(opening);
        assertThat(all).filteredOn(entry -> entry.kind().equals("lapsed")).singleElement()
                .extracting(entry -> entry.at().atZone(HouseClock.ZONE).toLocalTime().toSecondOfDay() / 60).isEqualTo(0);
    }

    @Test
    void whoeverIsConcernedHasHeardOfIt() {
        for (String key : List.of("engineer", "waiting-engineer", "unit-hr", "other-unit-hr", "secretary", "district-secretary")) {
            assertThat(messages.unread(cast.member(key).orElseThrow().person())).as(key).isPositive();
        }
    }

    private Actor actor(String key) {
        PersonId person = cast.member(key).orElseThrow().person();
        return new Actor(person, seats.of(person, clock.today()));
    }

    @Test
    void aSecondStartBringsNobodyOnTwice(@Autowired List<ApplicationRunner> runners) throws Exception {
        long before = count("select count(*) from people_person");
        for (ApplicationRunner runner : runners) {
            runner.run(new org.springframework.boot.DefaultApplicationArguments());
        }
        assertThat(count("select count(*) from people_person")).isEqualTo(before);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
