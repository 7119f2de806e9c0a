package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/** One title review from filing to result, day by day across the National Day holiday of 2026. */
@ReviewTest
class TitleReviewTests {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);

    @Autowired
    private ApplicationContext context;

    private ReviewHouse house;

    @Autowired
    private Objections objections;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private List<Invariant> invariants;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
    }

    private CaseView view(Actor actor, Filed filed) {
        return house.reader.view(actor, filed.address());
    }

    private String stage(Actor actor, Filed filed) {
        return view(actor, filed).summary().stage();
    }

    @Test
    void runsFromFilingToAGrantedOutcomeAcrossTheHoliday() {
        house.on(9, 28);
        Actor applicant = house.applicant();
        Filed filed = house.file(applicant);
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));

        assertThat(view(applicant, filed).summary().dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        house.on(10, 10);
        assertThat(stage(applicant, filed)).isEqualTo("publicity");
        assertThat(refusal(house.desk.endorse(house.hr(), filed.address(), 2, ""))).containsExactly("programmes.endorse.early");
        house.on(10, 11);
        assertThat(stage(applicant, filed)).isEqualTo("endorsement");
        granted(house.desk.endorse(house.hr(), filed.address(), 3, "同意推荐"));
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 8, 6));

        assertThat(view(applicant, filed).summary().dueOn()).isEqualTo(LocalDate.of(2026, 10, 16));
        assertThat(house.reviews.publicities()).extracting(PublicNotice::name).contains(view(applicant, filed).summary().applicant());
        house.on(10, 16);
        assertThat(stage(applicant, filed)).isEqualTo("objection");
        house.on(10, 17);

        assertThat(view(applicant, filed).summary().status()).isEqualTo(CaseStatus.GRANTED);
        VerifiedOutcome outcome = house.reviews.verify(Actor.VISITOR, view(applicant, filed).verification());
        assertThat(outcome.grantedOn()).isEqualTo(LocalDate.of(2026, 10, 17));
        assertThat(outcome.acts()).extracting(Entry::kind).containsExactly(
                "filed", "publicity-begun", "publicity-ended", "endorsed", "found-complete",
                "reviewers-named", "opinion-given", "opinion-given", "opinion-given", "review-closed", "tally-recorded",
                "result-publicity-begun", "result-publicity-ended", "confirmed", "awarded");
        assertThat(house.reviews.verify(Actor.VISITOR, filed.number())).isEqualTo(outcome);
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void datesATimeThatRanOutByTheLawAndNotByTheRestart() {
        house.on(9, 28);
        Actor applicant = house.applicant();
        Filed filed = house.file(applicant);
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.on(11, 20);

        assertThat(view(applicant, filed).moments().getFirst())
                .satisfies(moment -> assertThat(moment.act()).isEqualTo("publicity-ended"))
                .satisfies(moment -> assertThat(moment.at()).isEqualTo("2026-10-10T16:00:00Z"));
    }

    @Test
    void refusesASecondSupplementNoticeAndLapsesAnUnansweredOne() {
        house.on(9, 28);
        Actor applicant = house.applicant();
        Filed filed = house.endorsed(applicant, AFTER_PUBLICITY);
        Actor secretary = house.secretary();
        granted(house.desk.noticeSupplement(secretary, filed.address(), 4, "缺助理工程师证书的编号页。"));
        assertThat(view(applicant, filed).decides()).isEqualTo("supplement");
        granted(house.desk.supplement(applicant, filed.address(), 5, "已补编号页", List.of(ReviewHouse.scan())));
        assertThat(refusal(house.desk.noticeSupplement(secretary, filed.address(), 6, "还缺学历证书的编号页。")))
                .containsExactly("programmes.supplement.second");
        assertThat(view(secretary, filed).papers()).hasSize(1);

        house.on(9, 28);
        Actor late = house.applicant();
        Filed other = house.endorsed(late, AFTER_PUBLICITY);
        granted(house.desk.noticeSupplement(secretary, other.address(), 4, "缺助理工程师证书的编号页。"));
        house.on(11, 20);
        assertThat(view(late, other).summary().status()).isEqualTo(CaseStatus.LAPSED);
    }

    @Test
    void recordsNoTallyWithoutQuorumOddPanelOrSignedSheet() {
        house.on(9, 28);
        Filed filed = house.endorsed(house.applicant(), AFTER_PUBLICITY);
        house.complete(filed.address());

        assertThat(refusal(house.tally(filed.address(), 11, 7, 7))).containsExactly("programmes.tally.present.few");
        assertThat(refusal(house.tally(filed.address(), 12, 12, 12))).containsExactly("programmes.tally.size.even");
        assertThat(refusal(house.tally(filed.address(), 9, 9, 9))).containsExactly("programmes.tally.size.small");
        assertThat(refusal(house.desk.recordTally(
                        house.secretary(), filed.address(), 5,
                        new ReviewDesk.TallySheet("机械电气工程师评委会", "by-specialty", 11, 9, 6), Optional.empty())))
                .containsExactly("programmes.tally.scan");
        assertThat(view(house.secretary(), filed).papers()).isEmpty();
    }

    @Test
    void showsARefusedOrPendingOutcomeToThePartiesAlone() {
        house.on(9, 28);
        Actor applicant = house.applicant();
        Filed filed = house.endorsed(applicant, AFTER_PUBLICITY);
        String verification = view(applicant, filed).verification();
        List<Actor> strangers = List.of(Actor.VISITOR, house.otherHr(), house.applicant());
        List<Actor> parties = List.of(applicant, house.hr(), house.secretary());

        parties.forEach(party -> assertThat(house.reviews.verify(party, verification).grantedOn()).isNull());
        strangers.forEach(stranger -> assertThatThrownBy(() -> house.reviews.verify(stranger, verification)).isInstanceOf(Absent.class));

        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 9, 5));
        assertThat(view(applicant, filed).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        parties.forEach(party -> assertThat(house.reviews.verify(party, verification).status()).isEqualTo(CaseStatus.NOT_GRANTED));
        strangers.forEach(stranger -> {
            assertThatThrownBy(() -> house.reviews.verify(stranger, verification)).isInstanceOf(Absent.class);
            assertThatThrownBy(() -> house.reviews.verify(stranger, filed.number())).isInstanceOf(Absent.class);
        });
        assertThat(house.reviews.publicities()).extracting(PublicNotice::name)
                .doesNotContain(view(applicant, filed).summary().applicant());
    }

    @Test
    void hidesACaseFromOtherUnitsAndLetsEachPartyDoItsOwnPart() {
        house.on(9, 28);
        Actor applicant = house.applicant();
        Filed filed = house.file(applicant);

        assertThatThrownBy(() -> view(house.otherHr(), filed)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> view(house.applicant(), filed)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> house.desk.beginPublicity(house.otherHr(), filed.address(), 1))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> house.desk.beginPublicity(house.secretary(), filed.address(), 1))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> house.desk.endorse(applicant, filed.address(), 1, "")).isInstanceOf(NotPermitted.class);
        assertThat(house.reviews.waitingFor(house.hr(), 200)).extracting(CaseSummary::address).contains(filed.address());
        assertThat(house.reviews.waitingFor(house.secretary(), 200)).extracting(CaseSummary::address).doesNotContain(filed.address());
    }

    @Test
    void filesFromTheProfileOnceAndOnlyWithTheWordOfTheApplicant() {
        house.on(9, 28);
        Actor applicant = house.applicant();

        assertThat(refusal(house.file(applicant, ReviewHouse.form("engineer", false))))
                .containsExactly("programmes.file.statement");
        assertThat(refusal(house.file(applicant, ReviewHouse.form("senior-engineer", true))))
                .containsExactly("programmes.file.notMet");
        house.file(applicant);
        assertThat(refusal(house.file(applicant, ReviewHouse.form("engineer", true))))
                .containsExactly("programmes.file.openAlready");
    }

    @Test
    void anObjectionHoldsTheConfirmationUntilItIsAnswered() {
        house.on(9, 28);
        Actor applicant = house.applicant();
        Filed filed = house.endorsed(applicant, AFTER_PUBLICITY);
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 9, 6));
        PublicNotice notice = house.reviews.publicities().stream()
                .filter(one -> view(applicant, filed).summary().applicant().equals(one.name()))
                .findFirst()
                .orElseThrow();
        granted(objections.object(Actor.VISITOR, notice.id(), new Objections.Form(
                "某研究所", "14200090000", "所列项目的负责人不是申报人，我是该项目的组长，有合同为证。"), "192.0.2.7"));
        house.on(10, 19);

        assertThat(stage(applicant, filed)).isEqualTo("objection");
        assertThat(view(applicant, filed).objections()).isEmpty();
        assertThat(view(house.hr(), filed).objections()).isEmpty();
        CaseView.Heard heard = view(house.secretary(), filed).objections().getFirst();
        assertThat(house.reviews.publicity(notice.id()).name()).isNull();
        granted(objections.answer(
                house.secretary(),
                UUID.fromString(heard.id()),
                view(house.secretary(), filed).version(),
                new Objections.Finding(false, "核对合同，申报人是该项目负责人。", "", "")));

        assertThat(view(applicant, filed).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(evidence.of(filed.id().value())).extracting(Entry::kind).contains("objection-received", "objection-answered");
    }

    @Test
    void tellsTheSecondOfTwoWhoDecideAtOnce() {
        house.on(9, 28);
        Filed filed = house.endorsed(house.applicant(), AFTER_PUBLICITY);
        Actor first = house.secretary();
        Actor second = house.secondSecretary();
        int seen = view(first, filed).version();
        granted(house.desk.findComplete(first, filed.address(), seen, ""));

        assertThatThrownBy(() -> house.desk.notAccept(second, filed.address(), seen, "材料不符合第 3 条的要求。"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(stage(second, filed)).isEqualTo("review");
    }
}
