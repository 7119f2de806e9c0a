package home.engineers.committees;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.CommitteeRule.OnTransfer;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.TransferConsequence;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a committee seat where its holder moves to another association is what the old one has adopted. */
@HouseTest
@Transactional
class TermsOnTransferTests {
    @Autowired private ApplicationContext context;
    @Autowired private List<TransferConsequence> consequences;
    @Autowired private Positions positions;

    private CommitteeHouse house;
    private PersonId person;
    private LocalDate day;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500233");
        Organisation committee = house.found();
        person = house.seat(committee.id(), null, "委员");
        day = house.today().plusDays(10);
    }

    private TransferConsequence.Move move() {
        return new TransferConsequence.Move(
                new MembershipId(new UUID(0, 1)), house.association, house.society.municipal().id(), person, null, day);
    }

    private List<String> moved() {
        TransferConsequence terms = consequences.stream()
                .filter(one -> one.getClass().getSimpleName().startsWith("TermsOnTransfer")).findFirst().orElseThrow();
        List<String> said = terms.foreseen(move()).stream().map(TransferConsequence.Sentence::key).toList();
        terms.carryOut(move(), new MembershipId(new UUID(0, 2)));
        return said;
    }

    private LocalDate lastDay() {
        return positions.of(person).stream().map(Position::to).findFirst().orElseThrow();
    }

    @Test
    void withoutARuleTheTermEndsOnTheEve() {
        assertThat(moved()).containsExactly("organisations.consequence.office");
        assertThat(lastDay()).isEqualTo(day.minusDays(1));
    }

    @Test
    void byARuleThatSaysSoTheTermStays() {
        LocalDate last = lastDay();
        house.adopt(OnTransfer.STAYS.name());

        assertThat(moved()).containsExactly("committees.consequence.stays");
        assertThat(lastDay()).isEqualTo(last);
    }

    @Test
    void byARuleThatEndsItTheTermEnds() {
        house.adopt(OnTransfer.ENDS.name());

        assertThat(moved()).containsExactly("organisations.consequence.office");
        assertThat(lastDay()).isEqualTo(day.minusDays(1));
    }
}
