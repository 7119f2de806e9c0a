package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.internal.Reminding.Done;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those whom a hand has chosen from a list. All at once is a round of {@link RoundDesk}. */
@Service
public class ReminderDesk {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ChargeTable charges;
    private final Reminding reminding;

    ReminderDesk(DuesGate gate, RuleTable rules, YearTable years, ChargeTable charges, Reminding reminding) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.charges = charges;
        this.reminding = reminding;
    }

    /** What is not of this association and year is passed over. Refused without a plan, and in a closed year. */
    @Transactional
    public Outcome<Done> remind(Actor actor, OrganisationId id, int year, List<ChargeId> chosen) {
        Organisation association = gate.acts(actor, Act.REMINDER_SEND, id);
        Optional<ReminderPlan> plan = RuleTable.inForce(rules.plans(id), ReminderPlan::years, year);
        if (plan.isEmpty()) {
            return Outcome.refused(Reason.of("dues.reminder.noPlan", String.valueOf(year)));
        }
        if (years.hold(id, year).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.of("dues.year.closed", String.valueOf(year)));
        }
        List<Charge> held = charges.hold(chosen).stream()
                .filter(one -> one.association().equals(id) && one.year() == year)
                .toList();
        return Outcome.granted(reminding.remind(association, plan.get().days(), held, actor.requirePerson()));
    }
}
