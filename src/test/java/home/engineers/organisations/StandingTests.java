package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.organisations.internal.TransferDesk;
import home.engineers.people.PersonMoved;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a day are those of that day, whatever happens afterwards. */
@HouseTest
@Transactional
class StandingTests {
    @Autowired private ApplicationContext house;
    @Autowired private MembershipDesk desk;
    @Autowired private TransferDesk transfers;
    @Autowired private Memberships memberships;
    @Autowired private MemberStatistics statistics;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private HouseClock clock;
    @Autowired private TestClock testClock;
    @Autowired private List<DueWork> dueWork;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private Organisation association;
    private Actor keeper;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500120");
        PersonId secretary = society.person();
        society.appoint(secretary, association.id(), Role.DISTRICT_SECRETARY);
        keeper = society.actor(secretary);
    }

    @Test
    void theDayBeforeTheDayAndTheDayAfterAreToldApart() {
        LocalDate applied = society.today();
        PersonId person = society.person();
        Membership m = granted(desk.apply(society.actor(person), association.id(), ""));
        on(applied.plusDays(3), () -> granted(desk.review(keeper, m.id())));
        on(applied.plusDays(5), () -> granted(desk.admit(keeper, m.id())));
        on(applied.plusDays(9), () -> granted(desk.leave(society.actor(person), m.id(), "")));

        assertThat(states(applied.minusDays(1))).isEmpty();
        assertThat(states(applied)).containsExactly(Map.entry(State.APPLIED, 1L));
        assertThat(states(applied.plusDays(2))).containsExactly(Map.entry(State.APPLIED, 1L));
        assertThat(states(applied.plusDays(3))).containsExactly(Map.entry(State.IN_REVIEW, 1L));
        assertThat(states(applied.plusDays(5))).containsExactly(Map.entry(State.ACTIVE, 1L));
        assertThat(states(applied.plusDays(8))).containsExactly(Map.entry(State.ACTIVE, 1L));
        assertThat(states(applied.plusDays(9))).containsExactly(Map.entry(State.LEFT, 1L));
    }

    @Test
    void aTermThatEndedAndWasRenewedLaterKeepsItsGapInTheHistory() {
        LocalDate admitted = LocalDate.of(2023, 12, 1);
        Membership m = society.member(association.id(), society.person(), admitted);
        LocalDate lastDay = LocalDate.of(2026, 11, 30);
        on(lastDay.plusDays(1), this::carryOutWhatIsDue);
        on(lastDay.plusDays(20), () -> granted(desk.renew(keeper, m.id())));

        assertThat(states(admitted.minusDays(1))).isEmpty();
        assertThat(states(admitted)).containsExactly(Map.entry(State.ACTIVE, 1L));
        assertThat(states(lastDay)).containsExactly(Map.entry(State.ACTIVE, 1L));
        assertThat(states(lastDay.plusDays(1))).containsExactly(Map.entry(State.LAPSED, 1L));
        assertThat(states(lastDay.plusDays(19))).containsExactly(Map.entry(State.LAPSED, 1L));
        assertThat(states(lastDay.plusDays(20))).containsExactly(Map.entry(State.ACTIVE, 1L));
    }

    @Test
    void aTermTakenOverThatHadEndedIsKnownToHaveLapsed() {
        Membership taken = granted(memberships.takeOver(
                new Memberships.Entry(association.id(), society.person(), null, null, LocalDate.of(2020, 1, 1), null), null)).membership();
        LocalDate last = taken.termTo();

        assertThat(states(last)).containsExactly(Map.entry(State.ACTIVE, 1L));
        assertThat(states(last.plusDays(1))).containsExactly(Map.entry(State.LAPSED, 1L));
        assertThat(taken.state()).isEqualTo(State.LAPSED);
    }

    @Test
    void whoeverMovesIsCountedInTheOldDistrictUpToTheDay() {
        PersonId person = society.person();
        society.member(association.id(), person);
        LocalDate day = society.today();
        moved(person, "500103");
        on(day.plusDays(4), () -> moved(person, "500105"));

        assertThat(districts(day.minusDays(1))).containsExactly(Map.entry("", 1L));
        assertThat(districts(day)).containsExactly(Map.entry("500103", 1L));
        assertThat(districts(day.plusDays(3))).containsExactly(Map.entry("500103", 1L));
        assertThat(districts(day.plusDays(4))).containsExactly(Map.entry("500105", 1L));
    }

    @Test
    void aTransferMovesTheMemberFromOneCountToTheOtherOnItsDayAndKeepsWhereTheMemberLived() {
        PersonId person = society.person();
        Membership m = society.member(association.id(), person);
        Organisation other = society.district("500243");
        PersonId receiving = society.person();
        society.appoint(receiving, other.id(), Role.DISTRICT_SECRETARY);
        LocalDate day = society.today();
        on(day.plusDays(6), () -> moved(person, "500103"));
        Transfer asked = granted(transfers.ask(
                society.actor(person), new Transfers.Wish(m.id(), other.id(), day.plusDays(2), "")));
        granted(transfers.agree(society.actor(receiving), asked.id()));

        assertThat(states(day.plusDays(1))).containsExactly(Map.entry(State.ACTIVE, 1L));
        assertThat(states(day.plusDays(2))).containsExactly(Map.entry(State.TRANSFERRED, 1L));
        assertThat(in(other, day.plusDays(1))).isEmpty();
        assertThat(in(other, day.plusDays(2))).extracting(MemberCount::district).containsExactly("");
        assertThat(in(other, day.plusDays(6))).extracting(MemberCount::district).containsExactly("500103");
        assertThat(in(other, day.plusDays(6))).extracting(MemberCount::state).containsExactly(State.ACTIVE);
    }

    /** Many lives of many members, each day written down as it was; at the end the history says the same of every day. */
    @Test
    void everyDayOfManyLivesIsRememberedAsItWas() {
        Random chance = new Random(20261127);
        LocalDate begin = society.today();
        List<Life> lives = new ArrayList<>();
        Map<LocalDate, Map<State, Long>> seen = new HashMap<>();
        for (int day = 0; day < 40; day++) {
            LocalDate today = begin.plusDays(day);
            on(today, () -> {
                if (lives.size() < 12) {
                    lives.add(new Life(society.person()));
                }
                lives.forEach(life -> life.live(chance));
            });
            seen.put(today, today());
        }
        seen.forEach((day, counted) -> assertThat(states(day)).as(day.toString()).isEqualTo(counted));
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private final class Life {
        private final PersonId person;

        Life(PersonId person) {
            this.person = person;
        }

        void live(Random chance) {
            List<Membership> own = memberships.ofPerson(person);
            Membership last = own.isEmpty() ? null : own.getFirst();
            int turn = chance.nextInt(4);
            if (last == null || !last.state().open() && turn == 0) {
                granted(desk.apply(society.actor(person), association.id(), ""));
            } else if (last.state() == State.APPLIED && turn < 2) {
                granted(desk.review(keeper, last.id()));
            } else if (last.state() == State.IN_REVIEW && turn < 2) {
                granted(turn == 0 ? desk.admit(keeper, last.id()) : desk.decline(keeper, last.id(), "理由"));
            } else if (last.state() == State.ACTIVE && turn == 0) {
                granted(desk.leave(society.actor(person), last.id(), ""));
            }
        }
    }

    /** What the columns of today say. */
    private Map<State, Long> today() {
        Map<State, Long> counted = new HashMap<>();
        memberships.in(association.id(), null, 1000).forEach(m -> counted.merge(m.state(), 1L, Long::sum));
        return counted;
    }

    private Map<State, Long> states(LocalDate day) {
        Map<State, Long> counted = new HashMap<>();
        in(association, day).forEach(one -> counted.merge(one.state(), one.count(), Long::sum));
        return counted;
    }

    private Map<String, Long> districts(LocalDate day) {
        Map<String, Long> counted = new HashMap<>();
        in(association, day).forEach(one -> counted.merge(one.district(), one.count(), Long::sum));
        return counted;
    }

    private List<MemberCount> in(Organisation where, LocalDate day) {
        return statistics.on(day, List.of(where.id()));
    }

    private void moved(PersonId person, String district) {
        events.publishEvent(new PersonMoved(person, district));
    }

    private void on(LocalDate day, Runnable deed) {
        testClock.moveTo(day);
        deed.run();
    }

    private void carryOutWhatIsDue() {
        dueWork.forEach(work -> work.carryOut(clock.instant()));
    }
}
