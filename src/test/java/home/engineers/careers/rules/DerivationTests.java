package home.engineers.careers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.careers.rules.CareerFacts.Level;
import home.engineers.careers.rules.Derivation.Answer;
import home.engineers.careers.rules.Equivalence.Fact;
import home.engineers.careers.rules.Equivalence.Step;
import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivationTests {
    private static final LocalizedText TEXT = new LocalizedText("名", "name");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Derivation.Ranks RANKS = (level, asked) -> level.equals(asked) || asked.equals("bachelor") && level.equals("master");

    private static Equivalence rule(Step... steps) {
        return new Equivalence(
                "rule", "ipea", TEXT, TEXT, LocalDate.of(2019, 1, 1), null, new Citation("ipea-apec-agreement", "登记条件"), "IEA-5",
                List.of(steps));
    }

    private static Step step(Fact fact, String level, int years) {
        return new Step(fact, level, years, TEXT);
    }

    private static CareerFacts facts(@Nullable LocalDate practice, Map<Integer, Integer> lacking, Level... degrees) {
        return new CareerFacts(TODAY, Arrays.asList(degrees), List.of(), practice, lacking, null);
    }

    private static Derivation derived(CareerFacts facts, Step... steps) {
        return Derivation.of(rule(steps), facts, RANKS);
    }

    @Test
    void yearsAreFullOnTheDayAndNotTheDayBefore() {
        Step practice = step(Fact.PRACTICE, "", 7);

        Derivation full = derived(facts(LocalDate.of(2019, 11, 23), Map.of()), practice);
        Derivation dayBefore = derived(facts(LocalDate.of(2019, 11, 24), Map.of()), practice);

        assertThat(full.answer()).isEqualTo(Answer.MET);
        assertThat(dayBefore.answer()).isEqualTo(Answer.NOT_MET);
        assertThat(dayBefore.from()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void aHigherDegreeReachesTheOneAskedAndTheEarliestCounts() {
        Derivation derivation = derived(
                facts(null, Map.of(), new Level("master", LocalDate.of(2022, 6, 30)), new Level("bachelor", LocalDate.of(2019, 6, 30)),
                        new Level("associate", LocalDate.of(2010, 6, 30))),
                step(Fact.DEGREE, "bachelor", 7));

        assertThat(derivation.answer()).isEqualTo(Answer.MET);
        assertThat(derivation.steps().getFirst().since()).isEqualTo(LocalDate.of(2019, 6, 30));
    }

    @Test
    void fewerYearsMayStillDoWhereTheHouseDoesNotKnowTheRest() {
        assertThat(derived(facts(LocalDate.of(2022, 1, 1), Map.of()), step(Fact.PRACTICE_OR_MORE, "", 7)).answer())
                .isEqualTo(Answer.UNTOLD);
        assertThat(derived(facts(LocalDate.of(2012, 1, 1), Map.of()), step(Fact.PRACTICE_OR_MORE, "", 7)).answer())
                .isEqualTo(Answer.MET);
    }

    @Test
    void developmentIsMetOnlyWhereEachOfTheLastFullYearsIs() {
        Step three = step(Fact.DEVELOPMENT, "", 3);

        assertThat(derived(facts(null, Map.of(2023, 0, 2024, 0, 2025, 0, 2026, 40)), three).answer()).isEqualTo(Answer.MET);
        assertThat(derived(facts(null, Map.of(2023, 0, 2024, 1, 2025, 0)), three).answer()).isEqualTo(Answer.NOT_MET);
        assertThat(derived(facts(null, Map.of(2024, 0, 2025, 0)), three).answer()).as("a year nobody reckoned").isEqualTo(Answer.NOT_MET);
    }

    @Test
    void theLeastOfTheStepsIsTheAnswerAndTimeAloneBringsNothingWhereOneStepLacks() {
        Derivation derivation = derived(
                facts(LocalDate.of(2024, 1, 1), Map.of()), step(Fact.PRACTICE, "", 7), step(Fact.UNKNOWN, "", 2),
                step(Fact.DEGREE, "bachelor", 7));

        assertThat(derivation.steps()).extracting(Derivation.StepAnswer::answer)
                .containsExactly(Answer.NOT_MET, Answer.UNTOLD, Answer.NOT_MET);
        assertThat(derivation.answer()).isEqualTo(Answer.NOT_MET);
        assertThat(derivation.from()).isNull();
    }

    @Test
    void aRuleHoldsFromItsFirstDayToItsLast() {
        Equivalence former = new Equivalence(
                "former", "eur-ing", TEXT, TEXT, LocalDate.of(2019, 1, 1), LocalDate.of(2022, 12, 31), new Citation("feani-euring", "年限"),
                "EI-1", List.of());

        assertThat(former.inForce(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(former.inForce(LocalDate.of(2019, 1, 1))).isTrue();
        assertThat(former.inForce(LocalDate.of(2022, 12, 31))).isTrue();
        assertThat(former.inForce(LocalDate.of(2023, 1, 1))).isFalse();
    }
}
