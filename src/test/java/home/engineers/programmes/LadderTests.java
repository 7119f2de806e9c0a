package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.EligibilityProfile.Title;
import home.engineers.programmes.EligibilityReport.LevelReport;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Title ASSISTANT = new Title(TitleLevel.ASSISTANT_ENGINEER, LocalDate.of(2021, 7, 1));

    @Test
    void standsOnTheTitleHeldAndClimbsTheOneThatIsOpen() {
        Ladder ladder = ladder(List.of(ASSISTANT), Answer.MET, Answer.MET, Answer.MET, Answer.NOT_MET, Answer.NOT_MET);

        assertThat(states(ladder)).containsExactly("done", "here", "next", "ahead", "ahead");
        assertThat(ladder.next()).isEqualTo("engineer");
        assertThat(notes(ladder))
                .containsExactly("passed", "here", "open", "not", "not");
        assertThat(ladder.rungs().get(1).day()).isEqualTo(ASSISTANT.obtained());
    }

    @Test
    void climbsTheStepAboveWhereNoneIsOpenYet() {
        Ladder ladder = ladder(List.of(ASSISTANT), Answer.MET, Answer.MET, Answer.NOT_MET, Answer.NOT_MET, Answer.NOT_MET);

        assertThat(states(ladder)).containsExactly("done", "here", "next", "ahead", "ahead");
    }

    @Test
    void climbsStraightToTheHighestThatIsOpenToAHolderOfNoTitle() {
        Ladder ladder = ladder(List.of(), Answer.MET, Answer.MET, Answer.MET, Answer.NOT_MET, Answer.NOT_MET);

        assertThat(states(ladder)).containsExactly("ahead", "ahead", "next", "ahead", "ahead");
        assertThat(notes(ladder)).startsWith("open", "open", "open");
    }

    @Test
    void hasNothingAheadOnTheHighestStep() {
        Title highest = new Title(TitleLevel.PROFESSOR_ENGINEER, LocalDate.of(2012, 12, 20));
        Ladder ladder = ladder(List.of(ASSISTANT, highest), Answer.MET, Answer.MET, Answer.MET, Answer.MET, Answer.MET);

        assertThat(states(ladder)).containsExactly("done", "done", "done", "done", "here");
        assertThat(notes(ladder)).containsExactly("passed", "held", "passed", "passed", "here");
        assertThat(ladder.ahead()).isEmpty();
        assertThat(ladder.next()).isEqualTo("professor-engineer");
    }

    private static Ladder ladder(List<Title> titles, Answer... answers) {
        List<LevelReport> levels = IntStream.range(0, answers.length)
                .mapToObj(i -> new LevelReport(
                        TitleLevel.values()[i].wireName(), new LocalizedText("级", "level"), answers[i], null,
                        List.of(), List.of(), List.of(), List.of()))
                .toList();
        assertThat(Arrays.asList(answers)).hasSameSizeAs(TitleLevel.values());
        return Ladder.of(new Standing(new EligibilityReport("title-review", "test", TODAY, levels), titles, true));
    }

    private static List<String> states(Ladder ladder) {
        return ladder.rungs().stream().map(Ladder.Rung::state).toList();
    }

    private static List<String> notes(Ladder ladder) {
        return ladder.rungs().stream().map(rung -> rung.note().replace("programmes.rung.", "")).toList();
    }
}
