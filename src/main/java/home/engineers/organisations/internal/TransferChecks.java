package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.Membership;
import home.engineers.organisations.TransferConsequence;
import home.engineers.organisations.TransferConsequence.Move;
import home.engineers.organisations.rules.TransferRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What must hold of a transfer when it is asked for, agreed to and carried out alike. */
@Component
class TransferChecks {
    private final MembershipTable memberships;
    private final FoundedAssociations founded;
    private final List<TransferConsequence> consequences;

    TransferChecks(MembershipTable memberships, FoundedAssociations founded, List<TransferConsequence> consequences) {
        this.memberships = memberships;
        this.founded = founded;
        this.consequences = List.copyOf(consequences);
    }

    List<Reason> against(Membership m, OrganisationId to, LocalDate on) {
        TransferRules.Target target = new TransferRules.Target(
                to, founded.takesMembers(to), memberships.open(to, m.person(), m.unit()).orElse(null));
        List<Reason> reasons = new ArrayList<>(TransferRules.against(m, target, on, lastChange(m)));
        if (reasons.isEmpty()) {
            Move move = move(m, to, on);
            consequences.forEach(one -> reasons.addAll(one.against(move)));
        }
        return reasons;
    }

    private static LocalDate lastChange(Membership m) {
        return Objects.requireNonNullElse(m.termFrom(), m.appliedOn());
    }

    static Move move(Membership m, OrganisationId to, LocalDate on) {
        return new Move(m.id(), m.association(), to, m.person(), m.unit(), on);
    }
}
