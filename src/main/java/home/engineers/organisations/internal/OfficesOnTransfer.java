package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.TransferConsequence;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Offices in the committees of the association that is left end on the eve of the transfer, as only its members sit there;
 * those that begin only later are cut down to their first day. Offices in the association itself do not follow from the membership and stay.
 */
@Component
@Order(10)
class OfficesOnTransfer implements TransferConsequence {
    private final PositionTable table;
    private final Positions positions;
    private final OrganisationTable organisations;

    OfficesOnTransfer(PositionTable table, Positions positions, OrganisationTable organisations) {
        this.table = table;
        this.positions = positions;
        this.organisations = organisations;
    }

    @Override
    public List<Sentence> foreseen(Move move) {
        return ending(move).stream()
                .map(office -> Sentence.of("organisations.consequence.office",
                        committee(office).names(), office.title(), lastDay(office, move).toString()))
                .toList();
    }

    @Override
    public void carryOut(Move move, MembershipId continuedBy) {
        for (Position office : ending(move)) {
            if (positions.end(office.id(), lastDay(office, move), null) instanceof Refused<Position> refused) {
                throw new IllegalStateException("office " + office.id() + " cannot be ended: " + refused);
            }
        }
    }

    private List<Position> ending(Move move) {
        PersonId person = move.person();
        return person == null
                ? List.of()
                : table.of(person).stream()
                        .filter(office -> office.to() == null || !office.to().isBefore(move.on()))
                        .filter(office -> move.from().equals(committee(office).association()))
                        .toList();
    }

    /** A term that would only begin after the transfer is cut down to its first day. */
    private static LocalDate lastDay(Position office, Move move) {
        LocalDate eve = move.on().minusDays(1);
        return office.from().isAfter(eve) ? office.from() : eve;
    }

    private Organisation committee(Position office) {
        return organisations.find(office.organisation()).orElseThrow();
    }
}
