package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** First determination, confirmation, and the exceptions by which a case is filed although its level is not met. */
@ReviewTest
class TitleReviewKindTests {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);
    private static final String GROUNDS = "解决了转向架构架焊接变形的重大技术难题，成果在三条产线推广应用。";
    private static final Map<String, Object> RECOMMENDER = Map.of("name", "聂甲", "unit", "石梯研究院", "specialty", "机械电气");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EvidenceLog evidence;

    private ReviewHouse house;
    private Actor applicant;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        applicant = house.applicant();
    }

    private Outcome<Filed> file(String kind, String level, Map<String, Object> answers) {
        granted(house.forms.keep(applicant, "title-review", answers, Map.of()));
        return house.filing.file(
                applicant, new Form("title-review", level, "机械电气", "", true, kind, ""), List.of());
    }

    private Outcome<Filed> file(String kind, String level) {
        return file(kind, level, Map.of("summary", ReviewHouse.SUMMARY));
    }

    private CaseView view(Filed filed) {
        return house.reader.view(house.secretary(), filed.address());
    }

    private void toItsEnd(Filed filed) {
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.on(AFTER_PUBLICITY.getMonthValue(), AFTER_PUBLICITY.getDayOfMonth());
        granted(house.desk.endorse(house.hr(), filed.address(), view(filed).version(), "同意"));
        granted(house.desk.findComplete(house.secretary(), filed.address(), view(filed).version(), ""));
        assertThat(view(filed).summary().stage()).isEqualTo("objection");
        house.on(10, 20);
        assertThat(view(filed).summary().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void aFirstDeterminationPassesNoReviewAndNoMeeting() {
        Filed filed = granted(file("determination", "assistant-engineer"));
        assertThat(view(filed).stages()).extracting(CaseView.StagePlace::stage)
                .containsExactly("intake", "publicity", "endorsement", "completeness", "objection", "confirmation", "award");
        toItsEnd(filed);

        assertThat(evidence.of(filed.id().value())).extracting(Entry::kind)
                .contains("found-complete", "result-publicity-begun", "awarded")
                .doesNotContain("reviewers-named", "tally-recorded");
    }

    @Test
    void aFirstDeterminationOfAnEngineerTakesADoctor() {
        assertThat(refusal(file("determination", "engineer"))).containsExactly("programmes.file.notMet");
        assertThat(refusal(file("determination", "senior-engineer"))).contains("programmes.file.level");
    }

    @Test
    void aConfirmationRestsOnTheTitleHeldElsewhere() {
        assertThat(refusal(file("confirmation", "engineer"))).containsExactly("programmes.file.notMet");
        toItsEnd(granted(file("confirmation", "assistant-engineer")));
    }

    @Test
    void thereIsNoOtherKind() {
        assertThat(refusal(file("lottery", "engineer"))).containsExactly("programmes.file.kind");
        assertThat(house.filing.draft(applicant, "title-review").kinds()).containsOnlyKeys("review", "determination", "confirmation");
    }

    @Test
    void anExceptionNeedsTwoRecommendersAndLetsPeopleJudge() {
        assertThat(refusal(file("", "senior-engineer"))).containsExactly("programmes.file.notMet");
        assertThat(refusal(file("", "senior-engineer", Map.of(
                        "summary", ReviewHouse.SUMMARY, "path", "exception", "exceptionGrounds", GROUNDS,
                        "recommenders", List.of(RECOMMENDER)))))
                .contains("form.fewRows");
        Filed filed = granted(file("", "senior-engineer", Map.of(
                "summary", ReviewHouse.SUMMARY, "path", "exception", "exceptionGrounds", GROUNDS,
                "recommenders", List.of(RECOMMENDER, RECOMMENDER))));

        assertThat(evidence.of(filed.id().value()).getFirst().facts()).containsEntry("exception", "exception");
        assertThat(view(filed).level().answer()).isEqualTo(Answer.NOT_MET);
        assertThat(view(filed).level().excepted()).isPresent();
    }

    @Test
    void aDirectApplicationIsForSeniorEngineersAlone() {
        Map<String, Object> direct = Map.of(
                "summary", ReviewHouse.SUMMARY, "path", "direct", "breakthrough", "problem", "directGrounds", GROUNDS);

        assertThat(refusal(file("", "professor-engineer", direct))).containsExactly("programmes.file.notMet");
        granted(file("", "senior-engineer", direct));
    }
}
