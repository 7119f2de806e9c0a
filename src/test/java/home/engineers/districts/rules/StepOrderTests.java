package home.engineers.districts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.kernel.Citation;
import home.engineers.kernel.CreditCode;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.law.CoversClause;
import home.engineers.organisations.District;
import home.engineers.organisations.FoundingState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepOrderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final District YONGCHUAN =
            new District("500118", new LocalizedText("永川区", "Yongchuan District"), 2006, null, null, null, List.of());
    private static final District LIANGJIANG = new District(
            "500157", new LocalizedText("两江新区", "Liangjiang New Area"), 2025, LocalDate.of(2025, 11, 6), null, null, List.of());
    private static final Citation ARTICLE_9 = new Citation("society-registration-2016", "9");
    private static final Step MEETING = step("initiators-meeting", FoundingState.PREPARING, List.of(), false, null);
    private static final Step APPROVAL = step("approval", FoundingState.APPROVED, List.of("initiators-meeting"), false, ARTICLE_9);
    private static final Step REGISTRATION = step(
            "registration", FoundingState.REGISTERED, List.of("approval"), true, new Citation("society-registration-2016", "12"));
    private static final Step OPENING = step("opening", FoundingState.ACTIVE, List.of("registration"), false, null);
    private static final List<Step> STEPS = List.of(MEETING, APPROVAL, REGISTRATION, OPENING);

    private final Map<String, StepEntry> entries = new HashMap<>();

    @Test
    @CoversClause("SO-21")
    void refusesRegistrationBeforeTheSupervisingUnitApprovedAndCitesTheLaw() {
        taken(MEETING, "2026-01-10");

        List<Reason> reasons = taking(REGISTRATION, TODAY, "证书", code("51"));
        assertThat(reasons).extracting(Reason::key).containsExactly("districts.step.needsFirst");
        assertThat(reasons.getFirst().citation()).isEqualTo(REGISTRATION.citation());

        taken(APPROVAL, "2026-03-01");
        assertThat(taking(REGISTRATION, TODAY, "证书", code("51"))).isEmpty();
    }

    @Test
    void refusesADayBeforeTheStepNeededAndTakesThatDayItself() {
        taken(MEETING, "2026-01-10");

        assertThat(keys(taking(APPROVAL, LocalDate.of(2026, 1, 9), "批复", ""))).containsExactly("districts.step.beforeNeeded");
        assertThat(taking(APPROVAL, LocalDate.of(2026, 1, 10), "批复", "")).isEmpty();
    }

    @Test
    void refusesADayToComeAndTakesToday() {
        assertThat(keys(taking(MEETING, TODAY.plusDays(1), "纪要", ""))).containsExactly("districts.step.inFuture");
        assertThat(taking(MEETING, TODAY, "纪要", "")).isEmpty();
    }

    @Test
    void refusesAStepTwice() {
        taken(MEETING, "2026-01-10");

        assertThat(keys(taking(MEETING, TODAY, "", ""))).containsExactly("districts.step.already");
    }

    @Test
    void anEarlierStepEnteredLaterMustNotFollowTheLaterOnes() {
        taken(REGISTRATION, "2026-05-01");

        assertThat(keys(order(FoundingState.REGISTERED).againstTaking(APPROVAL, LocalDate.of(2026, 5, 2), "批复", "")))
                .containsExactly("districts.step.afterFollowing");
        assertThat(order(FoundingState.REGISTERED).againstTaking(APPROVAL, LocalDate.of(2026, 5, 1), "批复", "")).isEmpty();
    }

    @Test
    void aStateOnRecordStandsForStepsThatWereNeverToldApart() {
        assertThat(keys(order(FoundingState.PREPARING).againstTaking(REGISTRATION, TODAY, "证书", code("51"))))
                .containsExactly("districts.step.needsFirst");
        assertThat(order(FoundingState.APPROVED).againstTaking(REGISTRATION, TODAY, "证书", code("51"))).isEmpty();
    }

    @Test
    void asksForTheDocumentOfAtMostTwoHundredCharacters() {
        assertThat(keys(taking(MEETING, TODAY, " ", ""))).containsExactly("districts.step.documentNeeded");
        assertThat(keys(taking(MEETING, TODAY, "文".repeat(201), ""))).containsExactly("districts.step.documentNeeded");
        assertThat(taking(MEETING, TODAY, "文".repeat(200), "")).isEmpty();
    }

    @Test
    void asksForTheNumberOfTheCertificateAndRefusesACodeThatIsNoSocietys() {
        taken(MEETING, "2026-01-10");
        taken(APPROVAL, "2026-03-01");

        assertThat(keys(taking(REGISTRATION, TODAY, "证书", " "))).containsExactly("districts.step.numberNeeded");
        assertThat(keys(taking(REGISTRATION, TODAY, "证书", code("91")))).containsExactly("districts.step.numberWrong");
        assertThat(keys(taking(REGISTRATION, TODAY, "证书", wrongCheck()))).containsExactly("districts.step.numberWrong");
        assertThat(taking(REGISTRATION, TODAY, "证书", "渝社证字第1234号")).isEmpty();
        assertThat(taking(REGISTRATION, TODAY, "证书", code("51"))).isEmpty();
    }

    @Test
    void nothingIsTakenBeforeTheDistrictCameIntoBeing() {
        StepOrder order = new StepOrder(LIANGJIANG, FoundingState.NONE, STEPS, entries, TODAY);

        assertThat(keys(order.againstTaking(MEETING, LocalDate.of(2025, 11, 5), "纪要", ""))).containsExactly("districts.step.notInForce");
        assertThat(order.againstTaking(MEETING, LocalDate.of(2025, 11, 6), "纪要", "")).isEmpty();
    }

    @Test
    void plansFromTodayOnInTheOrderOfTheSteps() {
        planned(APPROVAL, "2027-02-01");
        StepOrder order = order(FoundingState.NONE);

        assertThat(keys(order.againstPlanning(MEETING, TODAY.minusDays(1)))).containsExactly("districts.plan.past");
        assertThat(order.againstPlanning(MEETING, TODAY)).isEmpty();
        assertThat(order.againstPlanning(MEETING, LocalDate.of(2027, 2, 1))).isEmpty();
        assertThat(keys(order.againstPlanning(MEETING, LocalDate.of(2027, 2, 2)))).containsExactly("districts.plan.afterFollowing");
        assertThat(keys(order.againstPlanning(REGISTRATION, LocalDate.of(2027, 1, 31)))).containsExactly("districts.plan.beforeNeeded");
        assertThat(order.againstPlanning(REGISTRATION, LocalDate.of(2027, 2, 1))).isEmpty();
        taken(MEETING, "2026-11-01");
        assertThat(keys(order.againstPlanning(MEETING, TODAY))).containsExactly("districts.step.already");
    }

    private List<Reason> taking(Step step, LocalDate on, String document, String number) {
        return order(FoundingState.NONE).againstTaking(step, on, document, number);
    }

    private StepOrder order(FoundingState reached) {
        return new StepOrder(YONGCHUAN, reached, STEPS, entries, TODAY);
    }

    private void taken(Step step, String day) {
        entries.put(step.key(), entry(step, null, LocalDate.parse(day)));
    }

    private void planned(Step step, String day) {
        entries.put(step.key(), entry(step, LocalDate.parse(day), null));
    }

    private static StepEntry entry(Step step, LocalDate planned, LocalDate taken) {
        return new StepEntry(
                new UUID(0, 1), "500118", step.key(), planned, null, taken, taken == null ? null : "文", null, null, null, 1);
    }

    private static Step step(String key, FoundingState state, List<String> after, boolean numbered, Citation citation) {
        return new Step(key, new LocalizedText(key, key), state, after, numbered, citation);
    }

    private static String code(String kind) {
        String organisation = "MJ000001";
        String code = kind + "500118" + organisation + CreditCode.organisationCheck(organisation);
        return code + CreditCode.check(code);
    }

    private static String wrongCheck() {
        String code = code("51");
        return code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0');
    }

    private static List<String> keys(List<Reason> reasons) {
        return new ArrayList<>(reasons.stream().map(Reason::key).toList());
    }
}
