package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.CoversClause;
import home.engineers.law.Registers;
import home.engineers.programmes.Answer;
import home.engineers.programmes.BundledProgrammes;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Objections.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseCourseTests {
    private static final ProgrammeDocument TITLE_REVIEW = new ProgrammeReader(Registers.bundled())
            .read(BundledProgrammes.text("title-review").orElseThrow())
            .sound()
            .forKind(KindRule.REVIEW);
    private static final String WHY = "公示期满五个工作日，材料齐全。";
    private static final Finding DISMISSED = new Finding(false, WHY, "", "");
    private static final Finding UPHELD = new Finding(true, WHY, "项目负责人一项不实。", "");
    private static final Tally PASSED = new Tally(11, 9, 6, true);
    private static final Tally FAILED = new Tally(11, 9, 5, false);

    private final List<CaseStep> steps = new ArrayList<>();

    private CaseCourse course() {
        return new CaseCourse(TITLE_REVIEW, state());
    }

    private CaseState state() {
        return CaseState.of(steps);
    }

    private void given(Outcome<List<CaseStep>> outcome) {
        switch (outcome) {
            case Granted<List<CaseStep>>(List<CaseStep> allowed) -> steps.addAll(allowed);
            case Refused<List<CaseStep>>(List<Reason> reasons) -> throw new AssertionError(reasons);
        }
    }

    private static List<String> refusal(Outcome<List<CaseStep>> outcome) {
        return switch (outcome) {
            case Granted<List<CaseStep>>(List<CaseStep> allowed) -> List.of("granted");
            case Refused<List<CaseStep>>(List<Reason> reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }

    private static LevelReport level(Answer answer) {
        return new LevelReport(
                "engineer", new LocalizedText("工程师", "Engineer"), answer, null, List.of(), List.of(), List.of(), List.of());
    }

    private void complete() {
        given(CaseCourse.file(TITLE_REVIEW, level(Answer.MET), true));
        given(course().beginPublicity());
        steps.addAll(course().timeUp());
        given(course().endorse());
    }

    /** Found complete, and reviewed by three who recommend. */
    private void reviewed() {
        given(course().findComplete());
        given(judging().nameReviewers(3));
        for (int opinion = 0; opinion < 3; opinion++) {
            given(judging().giveOpinion(WHY));
        }
        given(judging().closeReview(3, 3, null));
    }

    private PanelCourse judging() {
        return new PanelCourse(TITLE_REVIEW, state());
    }

    private void published() {
        complete();
        reviewed();
        given(course().recordTally(PASSED));
    }

    @Test
    void goesFromFilingToAward() {
        published();
        steps.addAll(course().timeUp());

        assertThat(steps).extracting(CaseStep::act).containsExactly(
                CaseAct.FILED, CaseAct.PUBLICITY_BEGUN, CaseAct.PUBLICITY_ENDED, CaseAct.ENDORSED, CaseAct.FOUND_COMPLETE,
                CaseAct.REVIEWERS_NAMED, CaseAct.OPINION_GIVEN, CaseAct.OPINION_GIVEN, CaseAct.OPINION_GIVEN, CaseAct.REVIEW_CLOSED,
                CaseAct.TALLY_RECORDED, CaseAct.RESULT_PUBLICITY_BEGUN, CaseAct.RESULT_PUBLICITY_ENDED, CaseAct.CONFIRMED,
                CaseAct.AWARDED);
        assertThat(state().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    @CoversClause("ZC-20")
    void filesNothingWithoutTheWordOfTheApplicant() {
        assertThat(refusal(CaseCourse.file(TITLE_REVIEW, level(Answer.MET), false))).containsExactly("programmes.file.statement");
        assertThat(refusal(CaseCourse.file(TITLE_REVIEW, level(Answer.NOT_MET), true))).containsExactly("programmes.file.notMet");
        assertThat(refusal(CaseCourse.file(TITLE_REVIEW, level(Answer.CANNOT_TELL), true))).containsExactly("granted");
    }

    @Test
    void refusesEndorsementBeforeThePublicityIsOver() {
        given(CaseCourse.file(TITLE_REVIEW, level(Answer.MET), true));
        assertThat(refusal(course().endorse())).containsExactly("programmes.endorse.early");
        given(course().beginPublicity());
        assertThat(refusal(course().endorse())).containsExactly("programmes.endorse.early");
        assertThat(refusal(course().beginPublicity())).containsExactly("programmes.case.notNow");
        steps.addAll(course().timeUp());
        assertThat(refusal(course().endorse())).containsExactly("granted");
    }

    @Test
    @CoversClause("ZC-24")
    void asksForASupplementOnce() {
        complete();
        assertThat(refusal(course().noticeSupplement("缺", 1))).containsExactly("programmes.text.short");
        given(course().noticeSupplement("缺助理工程师证书的编号页。", 1));
        assertThat(state().stage()).isEqualTo(Stage.SUPPLEMENT);
        assertThat(refusal(course().supplement(0, " "))).containsExactly("programmes.supplement.empty");
        given(course().supplement(1, ""));
        assertThat(state().stage()).isEqualTo(Stage.COMPLETENESS);

        assertThat(refusal(course().noticeSupplement("还缺学历证书的编号页。", 1))).containsExactly("programmes.supplement.second");
        assertThat(refusal(course().findComplete())).containsExactly("granted");
    }

    @Test
    void anUnansweredSupplementNoticeLapses() {
        complete();
        given(course().noticeSupplement("缺助理工程师证书的编号页。", 1));
        steps.addAll(course().timeUp());

        assertThat(state().status()).isEqualTo(CaseStatus.LAPSED);
        assertThat(refusal(course().supplement(1, ""))).containsExactly("programmes.case.notNow");
    }

    @Test
    void aLateDecisionIsEscalatedAndStaysOpen() {
        complete();
        steps.addAll(course().timeUp());

        assertThat(state().at(Stage.COMPLETENESS)).isTrue();
        assertThat(steps.getLast().act()).isEqualTo(CaseAct.ESCALATED);
    }

    @Test
    void withoutTwoThirdsTheCaseIsNotGranted() {
        complete();
        reviewed();
        given(course().recordTally(FAILED));

        assertThat(state().status()).isEqualTo(CaseStatus.NOT_GRANTED);
    }

    @Test
    @CoversClause("ZC-36")
    void anOpenObjectionHoldsTheConfirmation() {
        published();
        given(course().object());
        steps.addAll(course().timeUp());
        assertThat(state().at(Stage.OBJECTION)).isTrue();
        assertThat(refusal(course().object()))
                .containsExactly("programmes.objection.over");

        given(course().answerObjection(DISMISSED));

        assertThat(state().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void anObjectionAnsweredInTimeLeavesThePublicityToRunItsTime() {
        published();
        given(course().object());
        given(course().answerObjection(DISMISSED));
        assertThat(state().at(Stage.OBJECTION)).isTrue();

        steps.addAll(course().timeUp());

        assertThat(state().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void anUpheldObjectionEndsTheCase() {
        published();
        given(course().object());
        given(course().answerObjection(UPHELD));

        assertThat(state().status()).isEqualTo(CaseStatus.NOT_GRANTED);
    }

    @Test
    void anUpheldObjectionNeedsReasonsForThePartiesToo() {
        published();
        given(course().object());

        assertThat(refusal(course().answerObjection(new Finding(true, WHY, "", "")))).containsExactly("programmes.text.short");
        assertThat(state().open()).isTrue();
    }

    @Test
    void everyOtherObjectionIsStillAnsweredAfterOneWasUpheld() {
        published();
        given(course().object());
        given(course().object());
        given(course().answerObjection(UPHELD));
        assertThat(state().openObjections()).isEqualTo(1);
        assertThat(course().turn()).isEqualTo(Party.SECRETARY);

        given(course().answerObjection(DISMISSED));

        assertThat(state().openObjections()).isZero();
        assertThat(state().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThat(course().turn()).isEqualTo(Party.HOUSE);
        assertThat(steps).extracting(CaseStep::act).doesNotContain(CaseAct.AWARDED);
    }

    @Test
    void theConfirmationWaitsForTheLastOfSeveralAnswers() {
        published();
        given(course().object());
        given(course().object());
        steps.addAll(course().timeUp());
        given(course().answerObjection(DISMISSED));
        assertThat(state().at(Stage.OBJECTION)).isTrue();

        given(course().answerObjection(DISMISSED));

        assertThat(state().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void nothingHappensToAClosedCase() {
        published();
        given(course().withdraw());

        assertThat(refusal(course().withdraw())).containsExactly("programmes.case.notNow");
        assertThat(refusal(course().recordTally(PASSED))).containsExactly("programmes.case.notNow");
        assertThat(refusal(course().answerObjection(UPHELD))).containsExactly("programmes.case.notNow");
    }
}
