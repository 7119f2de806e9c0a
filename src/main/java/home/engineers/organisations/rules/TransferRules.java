package home.engineers.organisations.rules;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a membership may go on in another association. */
public final class TransferRules {
    /** Field of forms that the receiving association is chosen in. */
    public static final String TO = "to";

    /** Field of forms that the first day in the receiving association is written in. */
    public static final String ON = "on";

    private TransferRules() {}

    /**
     * The association a transfer leads to.
     *
     * @param takesMembers whether it is registered and so can admit members
     * @param open the membership or application that the member has there already
     */
    public record Target(OrganisationId association, boolean takesMembers, @Nullable Membership open) {}

    /**
     * All that speaks against a transfer; empty where nothing does.
     *
     * @param lastChange the day on which something of the membership changed last
     */
    public static List<Reason> against(Membership m, Target target, LocalDate on, LocalDate lastChange) {
        List<Reason> reasons = new ArrayList<>();
        if (m.state() != State.ACTIVE) {
            return List.of(Reason.of("organisations.transfer.membership." + m.state().name()));
        }
        against(m, target, reasons);
        LocalDate last = Objects.requireNonNull(m.termTo());
        if (!on.isAfter(lastChange)) {
            reasons.add(Reason.at(ON, "organisations.transfer.notAfterLastChange", on.toString(), lastChange.toString()));
        } else if (on.isAfter(last)) {
            reasons.add(Reason.at(ON, "organisations.transfer.afterTerm", on.toString(), last.toString()));
        }
        return reasons;
    }

    private static void against(Membership m, Target target, List<Reason> reasons) {
        if (target.association().equals(m.association())) {
            reasons.add(Reason.at(TO, "organisations.transfer.sameAssociation"));
        } else if (!target.takesMembers()) {
            reasons.add(Reason.at(TO, "organisations.transfer.notFounded"));
        } else if (target.open() != null && target.open().number() != null) {
            reasons.add(Reason.at(TO, "organisations.transfer.memberThere", target.open().number()));
        } else if (target.open() != null) {
            reasons.add(Reason.at(TO, "organisations.transfer.appliedThere"));
        }
    }
}
