package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundingRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FoundingStep APPROVED = step(FoundingState.APPROVED, LocalDate.of(2025, 5, 1));

    @Test
    void goesOnlyForward() {
        assertThat(keys(step(FoundingState.APPROVED, TODAY), List.of(APPROVED))).containsExactly("organisations.founding.notBeyond");
        assertThat(keys(step(FoundingState.PREPARING, TODAY), List.of(APPROVED))).containsExactly("organisations.founding.notBeyond");
        assertThat(keys(step(FoundingState.NONE, TODAY), List.of())).containsExactly("organisations.founding.notBeyond");
        assertThat(keys(step(FoundingState.REGISTERED, TODAY), List.of(APPROVED))).isEmpty();
    }

    @Test
    void refusesDaysBeforeTheLastStepAndInTheFuture() {
        assertThat(keys(step(FoundingState.REGISTERED, LocalDate.of(2025, 4, 30)), List.of(APPROVED)))
                .containsExactly("organisations.founding.beforeLast");
        assertThat(keys(step(FoundingState.REGISTERED, TODAY.plusDays(1)), List.of(APPROVED)))
                .containsExactly("organisations.founding.inFuture");
    }

    @Test
    void asksForTheDocument() {
        assertThat(keys(new FoundingStep("500118", FoundingState.REGISTERED, TODAY, " "), List.of(APPROVED)))
                .containsExactly("organisations.founding.documentNeeded");
    }

    @Test
    void theStateOnADayIsThatOfTheLastStepTakenByThen() {
        FoundingStep registered = step(FoundingState.REGISTERED, LocalDate.of(2026, 1, 1));
        List<FoundingStep> steps = List.of(APPROVED, registered);

        assertThat(FoundingRules.latest(steps, LocalDate.of(2025, 4, 30))).isEmpty();
        assertThat(FoundingRules.latest(steps, LocalDate.of(2025, 12, 31))).contains(APPROVED);
        assertThat(FoundingRules.latest(steps, LocalDate.of(2026, 1, 1))).contains(registered);
    }

    private static FoundingStep step(FoundingState state, LocalDate on) {
        return new FoundingStep("500118", state, on, "渝民社〔2025〕9号");
    }

    private static List<String> keys(FoundingStep next, List<FoundingStep> steps) {
        return FoundingRules.against(next, steps, TODAY).stream().map(Reason::key).toList();
    }
}
