package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.committees.CommitteeEvaluation.State;
import home.engineers.committees.internal.CommitteeDesk;
import home.engineers.committees.internal.EvaluationDesk;
import home.engineers.committees.internal.EvaluationDesk.Wish;
import home.engineers.committees.internal.IndicatorDesk;
import home.engineers.committees.internal.PublishingDesk;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachments;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A committee scores itself, a secretary scores it, a second person publishes. */
@HouseTest
@Transactional
class EvaluationTests {
    private static final int YEAR = 2026;
    private static final Wish OWN = new Wish(Map.of(1, "100", 2, "90"), Map.of(1, "开会四次", 2, "活动六次"));
    private static final Wish GIVEN = new Wish(Map.of(1, "90", 2, "85"), Map.of(1, "纪要四份", 2, "照片和签到表"));

    @Autowired private ApplicationContext context;
    @Autowired private EvaluationDesk desk;
    @Autowired private PublishingDesk publishing;
    @Autowired private IndicatorDesk indicators;
    @Autowired private CommitteeDesk committees;
    @Autowired private Positions positions;
    @Autowired private EvidenceLog evidence;
    @Autowired private Attachments attachments;
    @Autowired private JdbcClient jdbc;

    private CommitteeHouse house;
    private Organisation committee;
    private Actor chair;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500230");
        committee = house.found();
        chair = house.chair(committee.id());
        granted(indicators.adopt(house.secretary, house.association, wish("会议 | Meetings | 1/3\n活动 | Activities | 2/3")));
    }

    private static IndicatorDesk.Wish wish(String lines) {
        return new IndicatorDesk.Wish(
                String.valueOf(YEAR), lines, "优秀 | Excellent | 86\n合格 | Passed | 60\n不合格 | Failed | 0", "考核办法第五条");
    }

    private EvaluationDesk.Year year(Actor actor) {
        return desk.sheet(actor, committee.id()).years().getFirst();
    }

    private CommitteeEvaluation scored() {
        CommitteeEvaluation own = granted(desk.selfScore(chair, committee.id(), YEAR, 0, OWN));
        return granted(desk.score(house.secretary, committee.id(), YEAR, own.version(), GIVEN));
    }

    @Test
    void theTotalIsTheExactWeightedSumAndTheGradeItsThreshold() {
        scored();
        EvaluationDesk.Year shown = year(house.secretary);

        assertThat(shown.selfTotal()).isEqualTo("93 1/3");
        assertThat(shown.total()).isEqualTo("86 2/3");
        assertThat(shown.grade().name().zh()).isEqualTo("优秀");
    }

    @Test
    void aScoreOutOfBoundsOrWithoutItsGroundIsRefusedAtItsField() {
        Wish bad = new Wish(Map.of(1, "101", 2, "90"), Map.of(1, "开会四次"));

        assertThat(reasons(desk.selfScore(chair, committee.id(), YEAR, 0, bad)))
                .containsExactly("committees.form.number", "committees.form.text");
        assertThat(year(chair).whole()).isNull();
    }

    @Test
    void whoeverScoredDoesNotPublishAndTheResultIsPublicOnceASecondPersonDoes() {
        CommitteeEvaluation scored = scored();
        assertThat(reasons(publishing.publish(house.secretary, committee.id(), YEAR, scored.version())))
                .containsExactly("committees.evaluation.secondPerson");
        assertThat(committees.sheet(Actor.VISITOR, committee.id()).results()).isEmpty();

        CommitteeEvaluation published = granted(publishing.publish(house.another(), committee.id(), YEAR, scored.version()));
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(committees.sheet(Actor.VISITOR, committee.id()).results()).singleElement().satisfies(one -> {
            assertThat(one.grade().zh()).isEqualTo("优秀");
            assertThat(one.total()).isEqualTo("86 2/3");
        });
        assertThat(evidence.of(committee.id().value())).extracting(Entry::kind)
                .contains("committee-self-scored", "committee-scored", "committee-evaluation-published");
        assertThat(reasons(desk.score(house.secretary, committee.id(), YEAR, published.version(), GIVEN)))
                .containsExactly("committees.evaluation.stale");
    }

    @Test
    void theDatabaseToleratesNoPublishingByTheScorer() {
        CommitteeEvaluation scored = scored();

        assertThatThrownBy(() -> jdbc.sql("update committee_evaluation set published_by = scored_by where id = ?")
                        .param(scored.id()).update())
                .hasMessageContaining("committee_evaluation_second_person");
    }

    @Test
    void theCommitteeScoresAgainUntilTheSecretaryHas() {
        CommitteeEvaluation own = granted(desk.selfScore(chair, committee.id(), YEAR, 0, OWN));
        CommitteeEvaluation again = granted(desk.selfScore(chair, committee.id(), YEAR, own.version(), GIVEN));
        assertThat(reasons(desk.selfScore(chair, committee.id(), YEAR, own.version(), OWN)))
                .containsExactly("committees.evaluation.stale");
        CommitteeEvaluation scored = granted(desk.score(house.secretary, committee.id(), YEAR, again.version(), GIVEN));

        assertThat(reasons(desk.selfScore(chair, committee.id(), YEAR, scored.version(), OWN)))
                .containsExactly("committees.evaluation.stale");
        assertThat(year(chair).maySelfScore()).isFalse();
    }

    @Test
    void aSecretaryWhoSitsOnTheCommitteeNeitherScoresNorPublishes() {
        CommitteeEvaluation own = granted(desk.selfScore(chair, committee.id(), YEAR, 0, OWN));
        granted(positions.appoint(
                new Positions.Appointment(house.secretary.requirePerson(), committee.id(), null, "委员", house.today(), null), null));

        assertThat(reasons(desk.score(house.secretary, committee.id(), YEAR, own.version(), GIVEN)))
                .containsExactly("committees.evaluation.ownCommittee");
        assertThatThrownBy(() -> desk.score(chair, committee.id(), YEAR, own.version(), GIVEN)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.selfScore(house.another(), committee.id(), YEAR, 0, OWN)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void papersHangOnTheScoreAndAreReadByWhoeverSeesTheEvaluation() {
        Wish withPapers = new Wish(
                OWN.scores(), OWN.evidence(), Map.of(1, List.of(CommitteeHouse.paper("纪要一"), CommitteeHouse.paper("纪要二"))));
        CommitteeEvaluation own = granted(desk.selfScore(chair, committee.id(), YEAR, 0, withPapers));
        granted(desk.score(house.secretary, committee.id(), YEAR, own.version(), new Wish(
                GIVEN.scores(), GIVEN.evidence(), Map.of(2, List.of(CommitteeHouse.paper("签到表"))))));

        List<CommitteeEvaluation.Paper> papers = year(chair).whole().papers();
        assertThat(papers).extracting(one -> one.number() + " " + one.side() + " " + one.name()).containsExactlyInAnyOrder(
                "1 SELF 纪要一.pdf", "1 SELF 纪要二.pdf", "2 SECRETARY 签到表.pdf");
        Actor member = house.society.actor(house.seat(committee.id(), null, "委员"));
        Actor stranger = house.society.actor(house.society.person());
        assertThat(papers).allSatisfy(one -> {
            assertThat(attachments.mayRead(chair, one.attachment())).isTrue();
            assertThat(attachments.mayRead(member, one.attachment())).isTrue();
            assertThat(attachments.mayRead(house.secretary, one.attachment())).isTrue();
            assertThat(attachments.mayRead(stranger, one.attachment())).isFalse();
            assertThat(attachments.mayRead(Actor.VISITOR, one.attachment())).isFalse();
        });
    }

    @Test
    void aPaperThatIsNoneIsSaidAtItsFieldAndNothingIsKept() {
        Upload broken = new Upload("纪要.pdf", new ByteArrayInputStream(new byte[0]));
        long before = jdbc.sql("select count(*) from files_attachment").query(Long.class).single();
        var refused = desk.selfScore(chair, committee.id(), YEAR, 0, new Wish(
                OWN.scores(), OWN.evidence(), Map.of(1, List.of(CommitteeHouse.paper("纪要一")), 2, List.of(broken))));

        assertThat(refused).isInstanceOfSatisfying(Refused.class, why -> assertThat(why.reasons())
                .allSatisfy(reason -> assertThat(((Reason) reason).field()).isEqualTo("files-2")));
        assertThat(year(chair).whole()).isNull();
        assertThat(jdbc.sql("select count(*) from files_attachment").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void indicatorsAreReplacedUntilTheFirstScore() {
        granted(indicators.adopt(house.secretary, house.association, wish("会议 | Meetings | 1/2\n活动 | Activities | 1/2")));
        granted(desk.selfScore(chair, committee.id(), YEAR, 0, OWN));

        assertThat(reasons(indicators.adopt(house.secretary, house.association, wish("会议 | Meetings | 1/1"))))
                .containsExactly("committees.indicators.used");
        assertThat(indicators.sheet(house.secretary, house.association).sets()).singleElement()
                .satisfies(set -> assertThat(set.scheme().indicators()).hasSize(2));
    }
}
