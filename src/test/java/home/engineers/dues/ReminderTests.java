package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.dues.internal.ReminderDesk;
import home.engineers.dues.internal.Reminding.Done;
import home.engineers.dues.internal.Round;
import home.engineers.dues.internal.RoundDesk;
import home.engineers.dues.internal.RoundWork;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Reminders by the plan an association adopted. Its dues fall due on 30 June. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class ReminderTests {
    @Autowired private ApplicationContext house;
    @Autowired private ReminderDesk desk;
    @Autowired private RoundDesk rounds;
    @Autowired private RoundWork work;
    @Autowired private RuleDesk rules;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private Treasury treasury;

    @BeforeEach
    void invent() {
        treasury = Treasury.of(house, "500120");
    }

    private void plan(String days) {
        granted(rules.remind(treasury.secretary(), treasury.association(), wish("days", days, "fromYear", "2026", "resolution", "一号")));
    }

    /** Sent, sent before, and without anyone to tell. */
    private List<Integer> remind() {
        UUID round = granted(rounds.remind(treasury.secretary(), treasury.association(), YEAR));
        work.carryOut(round, () -> false);
        Round done = rounds.progress(round);
        assertThat(done.state()).isEqualTo(Round.State.DONE);
        return List.of(done.done(), done.already(), done.leftOut());
    }

    private long told(Membership member) {
        return jdbc.sql("select count(*) from messages_notice where person = ? and title_key = 'dues.notice.reminder.title'")
                .param(member.person().value()).query(Long.class).single();
    }

    @Test
    void withoutAPlanNobodyIsReminded() {
        treasury.member("无安排");
        treasury.charging(YEAR);

        assertThat(reasons(rounds.remind(treasury.secretary(), treasury.association(), YEAR))).containsExactly("dues.reminder.noPlan");
    }

    @Test
    void aPlanNamesItsDaysOnce() {
        treasury.resolution("一号");
        assertThat(reasons(rules.remind(treasury.secretary(), treasury.association(), wish(
                        "days", "七天", "fromYear", "2026", "resolution", "一号")))).containsExactly("dues.plan.badDays");
        plan("30，7, 7");
        assertThat(rules.book(treasury.secretary(), treasury.association()).plans().getFirst().days()).containsExactly(7, 30);
        assertThat(reasons(rules.remind(treasury.secretary(), treasury.association(), wish(
                        "days", "9", "fromYear", "2027", "resolution", "一号")))).containsExactly("dues.rule.overlaps");
    }

    @Test
    void eachStepGoesOutOnceFromItsDayOn() {
        Membership owing = treasury.member("催缴甲");
        Membership paying = treasury.member("催缴乙");
        treasury.charging(YEAR);
        plan("7, 30");
        granted(treasury.pays(treasury.chargeOf(paying, YEAR), "200"));

        clock.moveTo(LocalDate.of(2026, 7, 6));
        assertThat(remind()).containsExactly(0, 0, 0);
        clock.moveTo(LocalDate.of(2026, 7, 7));
        assertThat(remind()).containsExactly(1, 0, 0);
        assertThat(remind()).containsExactly(0, 1, 0);
        clock.moveTo(LocalDate.of(2026, 7, 30));
        assertThat(remind()).containsExactly(1, 0, 0);
        assertThat(remind()).containsExactly(0, 1, 0);
        assertThat(told(owing)).isEqualTo(2);
        assertThat(told(paying)).isZero();
    }

    @Test
    void onlyTheLastStepThatIsDueGoesOut() {
        Membership owing = treasury.member("催缴丙");
        treasury.charging(YEAR);
        plan("7, 30, 60");

        assertThat(remind()).containsExactly(1, 0, 0);
        assertThat(told(owing)).isEqualTo(1);
    }

    @Test
    void thoseChosenAreRemindedAndTheOthersNot() {
        Membership chosen = treasury.member("选中甲");
        Membership other = treasury.member("未选乙");
        treasury.charging(YEAR);
        plan("7");
        Treasury elsewhere = Treasury.of(house, "500153");
        Membership theirs = elsewhere.member("他会丙");
        elsewhere.charging(YEAR);

        assertThat(granted(desk.remind(treasury.secretary(), treasury.association(), YEAR, List.of(
                        treasury.chargeOf(chosen, YEAR).id(), elsewhere.chargeOf(theirs, YEAR).id()))))
                .isEqualTo(new Done(1, 0, 0, 0, 0));
        assertThat(told(chosen)).isEqualTo(1);
        assertThat(told(other)).isZero();
        assertThat(told(theirs)).isZero();
    }

    @Test
    void aUnitIsRemindedThroughWhoAnswersForItsPersonnel() {
        Organisation unit = treasury.society().unit("催缴单位厂");
        granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(treasury.association(), null, unit.id(), null, treasury.society().today(), null), null));
        treasury.resolution("一号");
        granted(treasury.feeClass("payer", "UNIT", "amount", "2000"));
        treasury.charge(YEAR);
        plan("7");

        assertThat(remind()).containsExactly(0, 0, 1);
        treasury.society().appoint(treasury.society().person("单位人事"), unit.id(), Role.UNIT_HR);
        assertThat(remind()).containsExactly(1, 0, 0);
    }
}
