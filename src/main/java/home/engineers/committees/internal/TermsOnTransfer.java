package home.engineers.committees.internal;

import home.engineers.committees.CommitteeRule.OnTransfer;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.TransferConsequence;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Offices in the committees of the association that is left end on the eve of the transfer, as only its members sit there,
 * unless the association has adopted that they stay; those that begin only later are cut down to their first day. Offices
 * in the association itself do not follow from the membership and stay.
 */
@Component
@Order(10)
class TermsOnTransfer implements TransferConsequence {
    private final Positions positions;
    private final Organisations organisations;
    private final CommitteeRuleTable rules;

    TermsOnTransfer(Positions positions, Organisations organisations, CommitteeRuleTable rules) {
        this.positions = positions;
        this.organisations = organisations;
        this.rules = rules;
    }

    @Override
    public List<Sentence> foreseen(Move move) {
        boolean stay = stay(move);
        return lasting(move).stream()
                .map(office -> stay
                        ? Sentence.of("committees.consequence.stays", committee(office).names(), office.title())
                        : Sentence.of("organisations.consequence.office",
                                committee(office).names(), office.title(), lastDay(office, move).toString()))
                .toList();
    }

    @Override
    public void carryOut(Move move, MembershipId continuedBy) {
        if (stay(move)) {
            return;
        }
        for (Position office : lasting(move)) {
            if (positions.end(office.id(), lastDay(office, move), null) instanceof Refused<Position> refused) {
                throw new IllegalStateException("office " + office.id() + " cannot be ended: " + refused);
            }
        }
    }

    private boolean stay(Move move) {
        return rules.on(move.from(), move.on()).filter(rule -> rule.onTransfer() == OnTransfer.STAYS).isPresent();
    }

    private List<Position> lasting(Move move) {
        PersonId person = move.person();
        return person == null
                ? List.of()
                : positions.of(person).stream()
                        .filter(office -> office.to() == null || !office.to().isBefore(move.on()))
                        .filter(office -> isOf(move.from(), office))
                        .toList();
    }

    private boolean isOf(OrganisationId association, Position office) {
        return association.equals(committee(office).association());
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
