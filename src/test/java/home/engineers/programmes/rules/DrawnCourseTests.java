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
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Objections.Consequence;
import home.engineers.programmes.Objections.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course of a title review whose panel is drawn and decides by secret ballot. */
class DrawnCourseTests {
    private static final String DRAW = "0193a0c0-0000-7000-8000-000000000001";

    private final List<CaseStep> steps = new ArrayList<>();
    private ProgrammeDocument document;

    @BeforeEach
    void atTheDraw() throws IOException {
        String text = Files.readString(Path.of("src/main/resources/programmes/editions/title-review-2026-4.yaml"));
        document = new ProgrammeReader(Registers.bundled()).read(text).sound().forKind(KindRule.REVIEW);
        given(CaseCourse.file(document, level(), true));
        given(course().beginPublicity());
        steps.addAll(course().timeUp());
        given(course().endorse());
        given(course().findComplete());
    }

    private static LevelReport level() {
        return new LevelReport(
                "engineer", new LocalizedText("工程师", "Engineer"), Answer.MET, null, List.of(), List.of(), List.of(), List.of());
    }

    private CaseState state() {
        return CaseState.of(steps);
    }

    private CaseCourse course() {
        return new CaseCourse(document, state());
    }

    private PanelCourse judging() {
        return new PanelCourse(document, state());
    }

    private void given(Outcome<List<CaseStep>> outcome) {
        switch (outcome) {
            case Granted<List<CaseStep>>(List<CaseStep> allowed) -> steps.addAll(allowed);
            case Refused<List<CaseStep>>(List<Reason> reasons) -> throw new AssertionError(reasons);
        }
    }

    private void toTheBallot() {
        steps.addAll(judging().drawn(DRAW));
        given(judging().nameReviewers(3));
        for (int opinion = 0; opinion < 3; opinion++) {
            given(judging().giveOpinion("业绩材料真实，符合条件。"));
        }
        given(judging().closeReview(3, 3, null));
    }

    @Test
    @CoversClause({"ZC-14"})
    void goesOnOnceItsPanelIsDrawnAndNotASecondTime() {
        assertThat(state().stage()).isEqualTo(Stage.DRAW);
        assertThat(course().turn()).isEqualTo(Party.SECRETARY);
        assertThat(judging().nameReviewers(3)).isInstanceOf(Refused.class);

        List<CaseStep> drawn = judging().drawn(DRAW);
        assertThat(drawn).extracting(CaseStep::act).containsExactly(CaseAct.PANEL_DRAWN);
        assertThat(drawn.getFirst().facts()).containsEntry("draw", DRAW);
        steps.addAll(drawn);

        assertThat(state().stage()).isEqualTo(Stage.REVIEW);
        assertThat(judging().drawn(DRAW)).isEmpty();
    }

    @Test
    void aCaseThatWasWithdrawnMeanwhileDoesNotGoOn() {
        given(course().withdraw());
        assertThat(judging().drawn(DRAW)).isEmpty();
        assertThat(state().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    @CoversClause({"ZC-27"})
    void theBallotDecidesAndNoTallyIsTyped() {
        assertThat(course().untyped()).isEmpty();
        toTheBallot();
        assertThat(state().stage()).isEqualTo(Stage.BALLOT);
        assertThat(course().untyped()).map(Reason::key).contains("programmes.tally.byBallot");
        given(course().recordTally(new Tally(13, 10, 8, true)));
        assertThat(state().stage()).isEqualTo(Stage.OBJECTION);
    }

    @Test
    void aBallotThatFailsEndsTheCase() {
        toTheBallot();
        given(course().recordTally(new Tally(13, 10, 6, false)));
        assertThat(state().status()).isEqualTo(CaseStatus.NOT_GRANTED);
    }

    @Test
    void anObjectionThatIsUpheldSendsItBackToTheBallot() {
        toTheBallot();
        given(course().recordTally(new Tally(13, 10, 8, true)));
        given(course().object());
        given(course().answerObjection(new Finding(
                true, "经核实，一项业绩不实。", "一项业绩不实，请重新评审。", "", Consequence.BACK_TO_PANEL)));
        assertThat(state().stage()).isEqualTo(Stage.BALLOT);
    }
}
