package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CoversClause;
import home.engineers.messages.Messages;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Position;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.CaseReviews.Candidate;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.programmes.internal.CaseView;
import home.engineers.programmes.internal.PrintedForms;
import home.engineers.testing.ReviewTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/** A case through every stage, by everyone who has a part in it, and what its award brings about. */
@ReviewTest
class WholeReviewTests {
    private static final String WHY = "业绩材料齐全，证明真实有效。";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseReviews judging;

    @Autowired
    private CaseRemedies remedies;

    @Autowired
    private Memberships memberships;

    @Autowired
    private PrintedForms forms;

    @Autowired
    private Objections objections;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;
    private Actor applicant;
    private List<Actor> experts;
    private Filed filed;

    @BeforeEach
    void players() throws IOException {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        BroughtProgrammes.bring(context, "whole-review-1");
        applicant = house.applicant();
        experts = List.of(expert(), expert(), expert());
        filed = granted(house.filing.file(applicant, new Form("whole-review", "expert", "机械电气", "", true), List.of()));
    }

    private Actor expert() {
        return house.actor(house.holder(Role.EXPERT, house.association()));
    }

    private CaseView view(Actor actor) {
        return house.reader.view(actor, filed.address());
    }

    private int version() {
        return view(house.secretary()).version();
    }

    private Outcome<Done> name(Actor... reviewers) {
        return judging.nameReviewers(
                house.secretary(), filed.address(), version(), java.util.Arrays.stream(reviewers).map(Actor::requirePerson).toList());
    }

    private Outcome<Done> opinion(Actor by, boolean recommends) {
        return judging.giveOpinion(by, filed.address(), version(), new Opinion(recommends, WHY));
    }

    private Outcome<Done> close() {
        return judging.closeReview(house.secretary(), filed.address(), version(), "");
    }

    private void toReview() {
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(), ""));
        granted(judging.screen(house.secretary(), filed.address(), version(), ""));
    }

    private void toMeeting() {
        toReview();
        granted(name(experts.toArray(Actor[]::new)));
        experts.forEach(expert -> granted(opinion(expert, true)));
        granted(close());
        granted(judging.setInterview(house.secretary(), filed.address(), version(), "10月13日14时，科技馆三楼302室"));
        granted(judging.recordInterview(
                house.secretary(), filed.address(), version(), true, WHY, Optional.of(ReviewHouse.scan())));
    }

    private Outcome<Done> tally(int yes) {
        return house.desk.recordTally(
                house.secretary(), filed.address(), version(), new TallySheet("专家组", "by-specialty", 5, 5, yes),
                Optional.of(ReviewHouse.scan()));
    }

    private void toAward() {
        toMeeting();
        granted(tally(4));
        house.on(10, 20);
        granted(judging.confirm(house.secretary(), filed.address(), version(), ""));
    }

    private void isSound() {
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    @CoversClause({"ZC-36"})
    void passesEveryStageToItsAwardAndWhatTheAwardBringsAbout() {
        toMeeting();
        granted(tally(4));
        house.on(10, 20);
        assertThat(view(house.secretary()).summary().stage()).isEqualTo("confirmation");
        assertThat(view(house.secretary()).decides()).isEqualTo("confirmation");
        granted(judging.confirm(house.secretary(), filed.address(), version(), "无异议"));

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.GRANTED);
        LocalDate today = LocalDate.of(2026, 10, 20);
        assertThat(memberships.ofPerson(applicant.requirePerson())).singleElement().satisfies(membership -> {
            assertThat(membership.state()).isEqualTo(Membership.State.ACTIVE);
            assertThat(membership.admittedOn()).isEqualTo(today);
            assertThat(membership.number()).isNotBlank();
        });
        assertThat(house.positions.of(applicant.requirePerson())).singleElement().satisfies(position -> {
            assertThat(position.role()).isEqualTo(Role.EXPERT);
            assertThat(position.from()).isEqualTo(today);
            assertThat(position.to()).isEqualTo(LocalDate.of(2029, 10, 20));
        });
        assertThat(house.reviews.register("whole-review", 1, 20)).extracting(RegisterLine::number, RegisterLine::until)
                .contains(org.assertj.core.groups.Tuple.tuple(filed.number(), LocalDate.of(2029, 10, 20)));
        isSound();
    }

    @Test
    @CoversClause({"ZC-34"})
    void onlyExpertsWithoutATieReview() {
        Actor colleague = house.employedAtUnit(Role.EXPERT);
        toReview();

        assertThat(judging.candidates(house.secretary(), filed.address())).extracting(Candidate::person)
                .contains(experts.getFirst().requirePerson())
                .doesNotContain(colleague.requirePerson(), applicant.requirePerson());
        assertThat(refusal(name(colleague))).containsExactly("programmes.review.noCandidate");
        assertThat(refusal(name(house.hr()))).containsExactly("programmes.review.noCandidate");
        assertThat(refusal(name())).containsExactly("programmes.review.nobody");
        granted(name(experts.getFirst()));
        assertThat(refusal(name(experts.getFirst()))).containsExactly("programmes.review.nobody");
    }

    @Test
    @CoversClause({"ZC-30"})
    void aReviewerSeesTheCaseWithTheTaskAndNoLonger() {
        toReview();
        Actor one = experts.getFirst();
        assertThatThrownBy(() -> view(one)).isInstanceOf(Absent.class);
        granted(name(experts.get(0), experts.get(1)));
        assertThat(view(one).decides()).isEqualTo("review");
        assertThat(view(one).judging().opinions()).hasSize(1);
        assertThatThrownBy(() -> view(experts.get(2))).isInstanceOf(Absent.class);
        assertThat(house.reviews.waitingFor(one, 20)).extracting(CaseSummary::address).contains(filed.address());

        assertThat(refusal(judging.giveOpinion(one, filed.address(), version(), new Opinion(true, "好")))) 
                .containsExactly("programmes.text.short");
        granted(opinion(one, true));
        assertThat(refusal(opinion(one, false))).containsExactly("programmes.review.given");
        assertThat(refusal(close())).containsExactly("programmes.review.few");
        granted(opinion(experts.get(1), false));
        assertThat(refusal(close())).containsExactly("programmes.review.few");
        granted(name(experts.get(2)));
        granted(opinion(experts.get(2), false));
        assertThat(view(house.secretary()).judging().opinions()).extracting(CaseView.OpinionLine::recommends)
                .containsExactly(true, false, false);
        assertThat(view(applicant).judging().opinions()).isEmpty();
        granted(close());

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThatThrownBy(() -> view(one)).isInstanceOf(Absent.class);
        assertThat(house.reviews.waitingFor(one, 20)).extracting(CaseSummary::address).doesNotContain(filed.address());
        isSound();
    }

    @Test
    @CoversClause({"ZC-33"})
    void theApplicantReadsWhatHappenedAndNotWhoReviewed() {
        toReview();
        granted(name(experts.toArray(Actor[]::new)));
        experts.forEach(expert -> granted(opinion(expert, true)));
        granted(judging.closeReview(house.secretary(), filed.address(), version(), "三份意见一致，内部说明"));

        assertThat(view(house.secretary()).moments()).extracting(CaseView.Moment::act)
                .containsSubsequence("review-closed", "opinion-given", "opinion-given", "opinion-given", "reviewers-named");
        assertThat(view(applicant).moments()).extracting(CaseView.Moment::act)
                .contains("review-closed", "reviewers-named").doesNotContain("opinion-given");
        assertThat(view(applicant).moments()).extracting(CaseView.Moment::note).doesNotContain("三份意见一致，内部说明");
        assertThat(view(house.secretary()).moments()).extracting(CaseView.Moment::note).contains("三份意见一致，内部说明");
    }

    @Test
    void nobodyElseJudges() {
        toReview();
        granted(name(experts.toArray(Actor[]::new)));

        assertThatThrownBy(() -> judging.screen(applicant, filed.address(), version(), "")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> judging.closeReview(experts.getFirst(), filed.address(), version(), ""))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> judging.giveOpinion(house.secretary(), filed.address(), version(), new Opinion(true, WHY)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> judging.screenOut(house.hr(), filed.address(), version(), WHY)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> judging.closeReview(house.secretary(), filed.address(), 1, ""))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void screeningAndInterviewMayEndACaseWithAReason() {
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(), ""));
        assertThat(refusal(judging.screenOut(house.secretary(), filed.address(), version(), "不行")))
                .containsExactly("programmes.text.short");
        granted(judging.screenOut(house.secretary(), filed.address(), version(), "不符合本项目的范围，属于另一专业。"));
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        isSound();
    }

    @Test
    @CoversClause({"ZC-37"})
    void anAppealIsMadeOnceInTimeAndDecidedByAnotherHand() {
        toMeeting();
        granted(tally(3));
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThat(view(applicant).remedies().appealUntil()).isEqualTo(LocalDate.of(2026, 10, 16));
        assertThat(view(house.secretary()).remedies().appealUntil()).isNull();
        house.on(10, 16);
        granted(remedies.appeal(applicant, filed.address(), version(), "投票单少计了一票，请复查。"));
        assertThat(view(applicant).summary().stage()).isEqualTo("appeal");
        assertThat(refusal(remedies.decideAppeal(house.secretary(), filed.address(), version(), true, WHY)))
                .containsExactly("programmes.appeal.sameHand");
        granted(remedies.decideAppeal(house.secondSecretary(), filed.address(), version(), true, WHY));
        assertThat(view(house.secretary()).decides()).isEqualTo("meeting");
        granted(tally(3));
        assertThat(view(applicant).remedies().appealUntil()).isNull();
        assertThat(refusal(remedies.appeal(applicant, filed.address(), version(), "再次要求复查本次结论。")))
                .containsExactly("programmes.appeal.once");
        isSound();
    }

    @Test
    void anAppealAfterItsLastDayIsTooLate() {
        toMeeting();
        granted(tally(3));
        house.on(10, 17);
        assertThat(refusal(remedies.appeal(applicant, filed.address(), version(), "投票单少计了一票，请复查。")))
                .containsExactly("programmes.appeal.late");
        assertThat(view(applicant).remedies().appealUntil()).isNull();
    }

    @Test
    void anAppealDismissedEndsTheCase() {
        toMeeting();
        granted(tally(3));
        granted(remedies.appeal(applicant, filed.address(), version(), "投票单少计了一票，请复查。"));
        granted(remedies.decideAppeal(house.secondSecretary(), filed.address(), version(), false, WHY));
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
    }

    @Test
    @CoversClause({"ZC-45"})
    void aRevocationHearsTheHolderIsDecidedByAnotherHandAndTakesBackTheAward() {
        toAward();
        assertThat(view(house.secretary()).remedies().revocable()).isTrue();
        assertThat(view(applicant).remedies().revocable()).isFalse();
        granted(remedies.openRevocation(house.secretary(), filed.address(), version(), "论文经核实为他人所作。"));
        assertThat(view(applicant).remedies().answers()).isTrue();
        granted(remedies.answerRevocation(applicant, filed.address(), version(), "论文是合作完成的，有证明。"));
        assertThat(refusal(remedies.decideRevocation(house.secretary(), filed.address(), version(), true, WHY)))
                .containsExactly("programmes.revocation.sameHand");
        assertThat(house.reviews.waitingFor(house.secondSecretary(), 50)).extracting(CaseSummary::address)
                .contains(filed.address());
        granted(remedies.decideRevocation(house.secondSecretary(), filed.address(), version(), true, WHY));

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.REVOKED);
        assertThat(memberships.ofPerson(applicant.requirePerson())).extracting(Membership::state)
                .containsExactly(Membership.State.LEFT);
        assertThat(house.positions.of(applicant.requirePerson())).extracting(Position::to)
                .containsExactly(LocalDate.of(2026, 10, 20));
        assertThat(house.reviews.register("whole-review", 1, 20)).filteredOn(line -> line.number().equals(filed.number()))
                .extracting(RegisterLine::revokedOn).containsExactly(LocalDate.of(2026, 10, 20));
        assertThatThrownBy(() -> house.reviews.verify(Actor.VISITOR, filed.number())).isInstanceOf(Absent.class);
        isSound();
    }

    @Test
    void aLetterOfRecommendationGoesOutForAsLongAsTheAwardStands() throws IOException {
        toMeeting();
        assertThat(forms.forms(house.secretary(), filed.address())).doesNotContain(PrintedForm.RECOMMENDATION);
        granted(tally(4));
        house.on(10, 20);
        granted(judging.confirm(house.secretary(), filed.address(), version(), ""));
        byte[] letter = forms.print(house.secretary(), filed.address(), PrintedForm.RECOMMENDATION).content();
        try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(letter))) {
            assertThat(open.getParagraphs()).extracting(XWPFParagraph::getText)
                    .anySatisfy(line -> assertThat(line)
                            .contains(view(applicant).summary().applicant(), "全程评审", "2026年10月20日确认结果"))
                    .allSatisfy(line -> assertThat(line).doesNotContain("${"));
        }
        granted(remedies.openRevocation(house.secretary(), filed.address(), version(), "论文经核实为他人所作。"));
        granted(remedies.decideRevocation(house.secondSecretary(), filed.address(), version(), true, WHY));
        assertThat(forms.forms(house.secretary(), filed.address())).doesNotContain(PrintedForm.RECOMMENDATION);
    }

    @Test
    void anObjectionWithoutANameCountsWhereTheDocumentAllowsIt() {
        toMeeting();
        granted(tally(4));
        String name = view(applicant).summary().applicant();
        PublicNotice notice = house.reviews.publicities().stream().filter(one -> name.equals(one.name())).findFirst().orElseThrow();
        assertThat(notice.nameless()).isTrue();
        String receipt = granted(objections.object(
                        Actor.VISITOR, notice.id(),
                        new Objections.Form("", "", "所列项目的负责人不是申报人，合同上写的是另一位工程师。"), "198.51.100.177"))
                .number();
        house.on(10, 20);
        assertThat(view(house.secretary()).summary().stage()).isEqualTo("objection");
        granted(objections.answer(
                house.secretary(), objections.unanswered(house.secretary(), filed.address()).getFirst(), version(),
                new Objections.Finding(false, "已核对合同和任务书，项目由申报人负责。", "", "")));

        assertThat(view(house.secretary()).summary().stage()).isEqualTo("confirmation");
        assertThat(granted(objections.progress(Actor.VISITOR, receipt, "198.51.100.177")).answer()).contains("任务书");
        isSound();
    }

    @Test
    void aRevocationThatIsDroppedLeavesTheAward() {
        toAward();
        granted(remedies.openRevocation(house.secretary(), filed.address(), version(), "论文经核实为他人所作。"));
        granted(remedies.decideRevocation(house.secondSecretary(), filed.address(), version(), false, WHY));

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(memberships.ofPerson(applicant.requirePerson())).extracting(Membership::state)
                .containsExactly(Membership.State.ACTIVE);
        granted(remedies.openRevocation(house.secretary(), filed.address(), version(), "另有材料经核实为虚假。"));
        isSound();
    }
}
