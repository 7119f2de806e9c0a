package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.organisations.Membership;
import home.engineers.organisations.TransferConsequence;
import home.engineers.organisations.TransferConsequence.Move;
import home.engineers.organisations.TransferConsequence.Sentence;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of dues where a membership goes on in another association. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class DuesOnTransferTests {
    @Autowired private ApplicationContext house;
    @Autowired private List<TransferConsequence> consequences;
    @Autowired private List<Invariant> invariants;

    private static Move move(Membership member, Treasury from, Treasury to) {
        return new Move(member.id(), from.association(), to.association(), member.person(), null, LocalDate.of(2026, 12, 1));
    }

    private List<Sentence> foreseen(Move move) {
        return consequences.stream()
                .flatMap(one -> one.foreseen(move).stream())
                .filter(sentence -> sentence.key().startsWith("dues."))
                .toList();
    }

    @Test
    void whatIsOwedStaysOwedAndTheReceivingAssociationChargesFromTheNextYearOn() {
        Treasury from = Treasury.of(house, "500120");
        Treasury to = Treasury.of(house, "500153");
        Membership member = from.member("转会甲");
        from.charging(YEAR);
        granted(from.pays(from.chargeOf(member, YEAR), "50"));
        Move move = move(member, from, to);

        assertThat(foreseen(move)).containsExactly(Sentence.of("dues.transfer.owed", "2026", "150.00", "2027"));
        granted(from.pays(from.chargeOf(member, YEAR), "150"));
        assertThat(foreseen(move)).containsExactly(Sentence.of("dues.transfer.paid", "2026", "2027"));

        Membership continued = to.society().member(to.association(), member.person());
        consequences.forEach(one -> {
            if (one.getClass().getPackageName().startsWith("home.engineers.dues")) {
                one.carryOut(move, continued.id());
            }
        });
        to.charging(YEAR);
        to.charge(2027);
        assertThat(house.getBean(Dues.class).charges(to.association(), YEAR, null, 10)).isEmpty();
        assertThat(to.chargeOf(continued, 2027).owed()).isEqualTo(20_000);
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    @Test
    void whereTheYearWasNotChargedThereIsNothingToSay() {
        Treasury from = Treasury.of(house, "500120");
        Treasury to = Treasury.of(house, "500153");
        Membership member = from.member("转会乙");

        assertThat(foreseen(move(member, from, to))).isEmpty();
    }
}
