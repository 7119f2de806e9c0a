package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.internal.MembershipDesk;
import home.engineers.organisations.internal.TransferDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import home.engineers.testing.WorkedExample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** The worked example of the how-to page: a transfer, a leaving and a coming back, and the figures of the days between. */
@HouseTest
@Transactional
class TransferHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/transfer.md");

    @Autowired private ApplicationContext house;
    @Autowired private TransferDesk transfers;
    @Autowired private MembershipDesk desk;
    @Autowired private Memberships memberships;
    @Autowired private MemberStatistics statistics;
    @Autowired private HouseClock clock;
    @Autowired private TestClock testClock;
    @Autowired private List<DueWork> dueWork;

    private Society society;
    private PersonId engineer;
    private Actor secretary;
    private Organisation leaving;
    private Organisation receiving;
    private Membership membership;
    private Transfer transfer;

    @Test
    void itGoesAsThePageSays() {
        invent();
        List<List<String>> told = PAGE.table("| day | who | does | leaving | receiving | transfer |");
        List<List<String>> happened = new ArrayList<>();
        for (List<String> row : told) {
            testClock.moveTo(LocalDate.parse(row.getFirst()));
            play(row.get(2));
            happened.add(List.of(
                    row.get(0), row.get(1), row.get(2), states(leaving), states(receiving),
                    transfers.sheet(society.actor(engineer), transfer.id()).transfer().state().name()));
        }
        assertThat(happened).isEqualTo(told);
        List<Membership> in = memberships.ofPerson(engineer).stream().filter(m -> m.association().equals(receiving.id())).toList();
        assertThat(in).extracting(Membership::number).doesNotHaveDuplicates().doesNotContainNull().hasSize(2);

        List<List<String>> counted = PAGE.table("| day | leaving | receiving |");
        assertThat(counted.stream().map(row -> figures(row.getFirst())).toList()).isEqualTo(counted);
    }

    private void invent() {
        society = new Society(house);
        engineer = society.person();
        leaving = society.district("500108");
        receiving = society.district("500106");
        PersonId keeper = society.person();
        society.appoint(keeper, receiving.id(), Role.DISTRICT_SECRETARY);
        secretary = society.actor(keeper);
        membership = society.member(leaving.id(), engineer, LocalDate.of(2026, 1, 10));
    }

    private void play(String deed) {
        switch (deed) {
            case "asks for the transfer" -> transfer = granted(transfers.ask(society.actor(engineer), new Transfers.Wish(
                    membership.id(), receiving.id(), LocalDate.of(2026, 12, 1), "工作调动")));
            case "agrees" -> granted(transfers.agree(secretary, transfer.id()));
            case "leaves" -> granted(desk.leave(society.actor(engineer), last().id(), ""));
            case "admits the engineer again" -> {
                Membership applied = granted(desk.apply(society.actor(engineer), receiving.id(), ""));
                granted(desk.review(secretary, applied.id()));
                granted(desk.admit(secretary, applied.id()));
            }
            default -> {
                assertThat(deed).isIn("the eve", "the day");
                dueWork.forEach(work -> work.carryOut(clock.instant()));
            }
        }
    }

    private Membership last() {
        return memberships.ofPerson(engineer).stream()
                .filter(m -> m.association().equals(receiving.id()) && m.state() == State.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private String states(Organisation association) {
        return memberships.ofPerson(engineer).reversed().stream()
                .filter(m -> m.association().equals(association.id()))
                .map(m -> m.state().name())
                .collect(Collectors.joining(", "));
    }

    private List<String> figures(String day) {
        LocalDate on = LocalDate.parse(day);
        return List.of(day, String.valueOf(inForce(leaving, on)), String.valueOf(inForce(receiving, on)));
    }

    private long inForce(Organisation association, LocalDate day) {
        return statistics.on(day, List.of(association.id())).stream()
                .filter(one -> one.state() == State.ACTIVE)
                .mapToLong(MemberCount::count)
                .sum();
    }
}
