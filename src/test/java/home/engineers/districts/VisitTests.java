package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.districts.Visits.Entry;
import home.engineers.districts.Visits.TaskLine;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Visits and what is to be done after them; the clock stands at 23 November 2026. */
@HouseTest
@Transactional
class VisitTests {
    private static final String DISTRICT = "500118";

    @Autowired private ApplicationContext house;
    @Autowired private Visits visits;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<PersonalData> modules;

    @Autowired
    @Qualifier("taskReminders")
    private DueWork reminders;

    private Society society;
    private Actor secretary;
    private Actor district;

    @BeforeEach
    void twoSecretaries() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
    }

    @Test
    void aVisitNamesWhoWentAndWhatWasFoundAndIsRecordedOnceADay() {
        Visit visit = visit();

        assertThat(visits.sheet(district, visit.id()).visitors()).hasSize(1);
        assertThat(visits.list(secretary, DISTRICT, 1).lines()).extracting(line -> line.visit().id()).contains(visit.id());
        assertThat(reasons(visits.record(secretary, entry("2026-11-20")))).containsExactly("districts.visit.already");
        granted(visits.amend(secretary, visit.id(), "了解换届筹备", "换届延到三月。", 1));
        assertThatThrownBy(() -> visits.amend(secretary, visit.id(), "了解换届筹备", "又改。", 1))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theDistrictReadsVisitsToItselfAndRecordsNone() {
        Visit visit = visit();
        society.district("500119");
        PersonId elsewhere = society.person();
        society.appoint(elsewhere, society.district("500119").id(), Role.DISTRICT_SECRETARY);

        assertThatThrownBy(() -> visits.record(district, entry("2026-11-19"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> visits.sheet(society.actor(elsewhere), visit.id())).isInstanceOf(Absent.class);
        assertThat(visits.list(society.actor(elsewhere), "", 1).lines()).isEmpty();
        assertThat(visits.list(district, "", 1).lines()).extracting(line -> line.visit().id()).containsExactly(visit.id());
    }

    @Test
    void theOwnerIsToldAtOnceRemindedSevenDaysBeforeAndWithTheSecretariesOnTheDayAfter() {
        LocalDate due = LocalDate.of(2026, 12, 20);
        Task task = granted(visits.assign(secretary, visit().id(), "补报年度报告", owner(), due.toString()));
        assertThat(told(district)).containsExactly("districts.notice.assigned.title");
        assertThat(reminders.next()).contains(due.minusDays(7).atStartOfDay(HouseClock.ZONE).toInstant());

        carryOutOn(due.minusDays(8));
        assertThat(told(district)).hasSize(1);
        carryOutOn(due.minusDays(7));
        carryOutOn(due.minusDays(6));
        assertThat(told(district)).containsExactlyInAnyOrder("districts.notice.assigned.title", "districts.notice.soon.title");
        carryOutOn(due);
        assertThat(told(secretary)).isEmpty();
        carryOutOn(due.plusDays(1));
        carryOutOn(due.plusDays(2));
        assertThat(told(district)).containsExactlyInAnyOrder(
                "districts.notice.assigned.title", "districts.notice.soon.title", "districts.notice.overdue.title");
        assertThat(told(secretary)).containsExactly("districts.notice.overdue.title");
        assertThat(reminders.next()).isEmpty();
        assertThat(visits.tasks(secretary, false, 1).lines()).extracting(line -> line.task().id()).contains(task.id());
        assertThat(visits.list(secretary, DISTRICT, 1).lines().getFirst().overdue()).isEqualTo(1);
    }

    @Test
    void aTaskDoneInTimeIsNotSpokenOfAgain() {
        Task task = granted(visits.assign(secretary, visit().id(), "补报年度报告", owner(), "2026-12-20"));

        assertThat(reasons(visits.complete(district, task.id(), ""))).containsExactly("districts.task.outcomeNeeded");
        granted(visits.complete(district, task.id(), "已于 12 月 1 日补报。"));
        assertThat(reasons(visits.complete(secretary, task.id(), "再报"))).containsExactly("districts.task.already");
        carryOutOn(LocalDate.of(2026, 12, 21));
        assertThat(told(district)).containsExactly("districts.notice.assigned.title");
        assertThat(visits.tasks(district, false, 1).lines()).isEmpty();
        assertThat(visits.tasks(district, true, 1).lines()).extracting(TaskLine::mayComplete).containsExactly(false);
    }

    @Test
    void anOwnerWithoutARoleSeesTheOwnTaskAndNoOther() {
        PersonId vice = society.person();
        society.appoint(vice, society.municipal().id(), null);
        Visit visit = visit();
        Task own = granted(visits.assign(secretary, visit.id(), "联系专家", vice.toString(), "2026-12-20"));
        Task other = granted(visits.assign(secretary, visit.id(), "补报年度报告", owner(), "2026-12-20"));

        assertThat(visits.tasks(society.actor(vice), true, 1).lines()).extracting(line -> line.task().id()).containsExactly(own.id());
        assertThatThrownBy(() -> visits.complete(society.actor(vice), other.id(), "已办")).isInstanceOf(Absent.class);
        granted(visits.complete(society.actor(vice), own.id(), "已联系三位专家。"));
    }

    @Test
    void whoOwnsAnOpenTaskCannotBeErased() {
        granted(visits.assign(secretary, visit().id(), "补报年度报告", owner(), "2026-12-20"));

        assertThat(modules.stream().flatMap(module -> module.againstErasing(district.requirePerson()).stream()).map(Reason::key))
                .contains("districts.erasure.openTask");
    }

    @Test
    void theListAsksAsManyQuestionsForThirtyVisitsAsForOne() throws Exception {
        visit();
        List<String> forOne = Statements.of(() -> visits.list(secretary, DISTRICT, 1));
        for (int i = 0; i < 30; i++) {
            LocalDate on = society.today().minusDays(i);
            if (!on.equals(LocalDate.of(2026, 11, 20))) {
                granted(visits.record(secretary, entry(on.toString())));
            }
        }

        assertThat(forOne).isNotEmpty();
        assertThat(Statements.of(() -> visits.list(secretary, DISTRICT, 1))).isEqualTo(forOne);
    }

    @Test
    void theTasksAskAsManyQuestionsForThirtyAsForOne() throws Exception {
        Visit visit = visit();
        granted(visits.assign(secretary, visit.id(), "补报年度报告", owner(), "2026-12-20"));
        List<String> forOne = Statements.of(() -> visits.tasks(secretary, true, 1));
        for (int i = 1; i < 30; i++) {
            granted(visits.assign(secretary, visit.id(), "补报材料" + i, owner(), "2026-12-20"));
        }

        assertThat(forOne).isNotEmpty();
        assertThat(Statements.of(() -> visits.tasks(secretary, true, 1))).hasSameSizeAs(forOne);
    }

    private String owner() {
        return district.requirePerson().toString();
    }

    private Visit visit() {
        return granted(visits.record(secretary, entry("2026-11-20")));
    }

    private Entry entry(String on) {
        return new Entry(DISTRICT, on, "了解换届筹备情况", "换届筹备顺利，会员名册待补。", List.of(secretary.requirePerson().toString()), List.of());
    }

    private void carryOutOn(LocalDate day) {
        clock.moveTo(day);
        reminders.carryOut(day.atTime(9, 0).atZone(HouseClock.ZONE).toInstant());
    }

    private List<String> told(Actor actor) {
        return jdbc.sql("select title_key from messages_notice where person = ? and title_key like 'districts.%' order by sent_at, id")
                .param(actor.requirePerson().value()).query(String.class).list();
    }
}
