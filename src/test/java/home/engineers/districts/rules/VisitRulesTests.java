package home.engineers.districts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.District;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PersonId OFFICER = new PersonId(new UUID(0, 1));
    private static final PersonId STRANGER = new PersonId(new UUID(0, 2));
    private static final District LIANGJIANG = new District(
            "500157", new LocalizedText("两江新区", "Liangjiang New Area"), 2025, LocalDate.of(2025, 11, 6), null, null, List.of());

    @Test
    void aVisitLiesInTheTimeOfTheDistrictAndNotAfterToday() {
        assertThat(against(TODAY.plusDays(1), List.of(OFFICER))).containsExactly("districts.visit.inFuture");
        assertThat(against(TODAY, List.of(OFFICER))).isEmpty();
        assertThat(against(LocalDate.of(2025, 11, 5), List.of(OFFICER))).containsExactly("districts.step.notInForce");
        assertThat(against(LocalDate.of(2025, 11, 6), List.of(OFFICER))).isEmpty();
    }

    @Test
    void whoGoesHoldsAnOfficeOnThatDay() {
        assertThat(against(TODAY, List.of())).containsExactly("districts.visit.visitorsNeeded");
        assertThat(against(TODAY, List.of(OFFICER, STRANGER))).containsExactly("districts.visit.noOfficer");
    }

    @Test
    void purposeAndFindingsHaveTheirLength() {
        assertThat(VisitRules.against("事", "了")).extracting(Reason::key)
                .containsExactly("districts.visit.purposeNeeded", "districts.visit.findingsNeeded");
        assertThat(VisitRules.against("字".repeat(200), "字".repeat(4000))).isEmpty();
        assertThat(VisitRules.against("字".repeat(201), "字".repeat(4001))).hasSize(2);
    }

    @Test
    void aTaskHasAnOwnerInOfficeAndADayFromTodayToTwoYearsAhead() {
        assertThat(assigning(null, TODAY)).containsExactly("districts.task.ownerNeeded");
        assertThat(assigning(STRANGER, TODAY)).containsExactly("districts.task.ownerNeeded");
        assertThat(assigning(OFFICER, TODAY.minusDays(1))).containsExactly("districts.task.past");
        assertThat(assigning(OFFICER, TODAY)).isEmpty();
        assertThat(assigning(OFFICER, TODAY.plusYears(2))).isEmpty();
        assertThat(assigning(OFFICER, TODAY.plusYears(2).plusDays(1))).containsExactly("districts.task.farAhead");
    }

    @Test
    void aTaskIsOverdueFromTheDayAfterItsDayUntilItIsDone() {
        Task task = task(TODAY);

        assertThat(task.overdue(TODAY)).isFalse();
        assertThat(task.overdue(TODAY.plusDays(1))).isTrue();
        assertThat(task.done(TODAY, "已办").overdue(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void aTaskIsDoneOnceAndWithWords() {
        assertThat(VisitRules.againstCompleting(task(TODAY), " ")).extracting(Reason::key).containsExactly("districts.task.outcomeNeeded");
        assertThat(VisitRules.againstCompleting(task(TODAY), "已办")).isEmpty();
        assertThat(VisitRules.againstCompleting(task(TODAY).done(TODAY, "已办"), "又办")).extracting(Reason::key)
                .containsExactly("districts.task.already");
    }

    @Test
    void theReminderIsSentOnlyWhereItsDayIsStillToCome() {
        assertThat(VisitRules.reminder(TODAY.plusDays(7), 7, TODAY)).isEmpty();
        assertThat(VisitRules.reminder(TODAY.plusDays(8), 7, TODAY)).contains(TODAY.plusDays(1));
    }

    private static List<String> against(LocalDate on, List<PersonId> visitors) {
        Visit visit = new Visit(new UUID(0, 9), "500157", on, "了解情况", "一切正常", visitors, 0);
        return VisitRules.against(LIANGJIANG, visit, Set.of(OFFICER), TODAY).stream().map(Reason::key).toList();
    }

    private static List<String> assigning(PersonId owner, LocalDate due) {
        return VisitRules.againstAssigning("补报材料", owner, Set.of(OFFICER), due, TODAY).stream().map(Reason::key).toList();
    }

    private static Task task(LocalDate due) {
        return new Task(new UUID(0, 3), new UUID(0, 9), "500157", "补报材料", OFFICER, due, null, null, 1);
    }
}
