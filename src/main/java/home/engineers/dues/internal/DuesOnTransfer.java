package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.TransferConsequence;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A year is paid where it was charged: what is still owed stays owed to the former association, and the receiving one
 * charges from the next year on.
 */
@Component
class DuesOnTransfer implements TransferConsequence {
    private final ChargeTable charges;
    private final GradeTable grades;
    private final HouseClock clock;

    DuesOnTransfer(ChargeTable charges, GradeTable grades, HouseClock clock) {
        this.charges = charges;
        this.grades = grades;
        this.clock = clock;
    }

    @Override
    public List<Sentence> foreseen(Move move) {
        return ofYear(move).stream()
                .map(charge -> charge.outstanding() > 0
                        ? Sentence.of("dues.transfer.owed", String.valueOf(charge.year()), Yuan.text(charge.outstanding()),
                                String.valueOf(charge.year() + 1))
                        : Sentence.of("dues.transfer.paid", String.valueOf(charge.year()), String.valueOf(charge.year() + 1)))
                .toList();
    }

    @Override
    public void carryOut(Move move, MembershipId continuedBy) {
        ofYear(move).forEach(charge -> grades.exempt(continuedBy, charge, clock.instant()));
    }

    /** What was charged for the year of the transfer and later. */
    private List<Charge> ofYear(Move move) {
        return charges.ofMembership(move.membership()).stream()
                .filter(charge -> charge.kind() == Charge.Kind.SUBSCRIPTION && charge.association().equals(move.from()))
                .filter(charge -> charge.year() >= move.on().getYear())
                .toList();
    }
}
