package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.TransferConsequence;
import java.util.List;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of the membership itself, its term and its number. {@link TransferCarrier} carries it out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MembershipOnTransfer implements TransferConsequence {
    private final MembershipTable memberships;
    private final Returning returning;
    private final OrganisationTable organisations;

    MembershipOnTransfer(MembershipTable memberships, Returning returning, OrganisationTable organisations) {
        this.memberships = memberships;
        this.returning = returning;
        this.organisations = organisations;
    }

    @Override
    public List<Sentence> foreseen(Move move) {
        Membership m = memberships.find(move.membership()).orElseThrow();
        return List.of(
                Sentence.of("organisations.consequence.ends",
                        name(move.from()), String.valueOf(m.number()), move.on().minusDays(1).toString()),
                Sentence.of("organisations.consequence.begins",
                        name(move.to()), move.on().toString(), Objects.requireNonNull(m.termTo()).toString()),
                number(move, m));
    }

    private Sentence number(Move move, Membership m) {
        String old = String.valueOf(m.number());
        return returning.keptNumber(move.to(), move.person(), move.unit(), move.on())
                .map(kept -> Sentence.of("organisations.consequence.numberKept", name(move.to()), old, name(move.from()), kept))
                .orElseGet(() -> Sentence.of("organisations.consequence.number", name(move.to()), old, name(move.from())));
    }

    private LocalizedText name(OrganisationId association) {
        return organisations.find(association).orElseThrow().names();
    }

    @Override
    public void carryOut(Move move, MembershipId continuedBy) {}
}
