package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.rules.DuesRules;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds members of what they owe by the plan the association adopted. A step goes out once for a charge, in the
 * transaction that puts it on record: an order that is cut off and given again reminds nobody twice.
 */
@Service
public class ReminderDesk {
    private static final int AT_ONCE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ChargeTable charges;
    private final ReminderTable reminders;
    private final Organisations organisations;
    private final People people;
    private final Messages messages;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    ReminderDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            ChargeTable charges,
            ReminderTable reminders,
            Organisations organisations,
            People people,
            Messages messages,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.charges = charges;
        this.reminders = reminders;
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What reminding came to.
     *
     * @param already whose step went out before
     * @param early whose first day has not come
     * @param nobody units nobody answers for
     * @param paid who owes nothing any more
     */
    public record Done(int sent, int already, int early, int nobody, int paid) {
        private static final Done NONE = new Done(0, 0, 0, 0, 0);

        private Done with(Fate fate) {
            return new Done(
                    sent + (fate == Fate.SENT ? 1 : 0), already + (fate == Fate.ALREADY ? 1 : 0), early + (fate == Fate.EARLY ? 1 : 0),
                    nobody + (fate == Fate.NOBODY ? 1 : 0), paid + (fate == Fate.PAID ? 1 : 0));
        }
    }

    private enum Fate {
        SENT,
        ALREADY,
        EARLY,
        NOBODY,
        PAID
    }

    /** Reminds those chosen, or where none is, everyone whose reminder is due. Refused without a plan, and in a closed year. */
    public Outcome<Done> remind(Actor actor, OrganisationId id, int year, List<ChargeId> chosen) {
        Organisation association = gate.acts(actor, Act.REMINDER_SEND, id);
        Optional<ReminderPlan> plan = RuleTable.inForce(rules.plans(id), ReminderPlan::years, year);
        if (plan.isEmpty()) {
            return Outcome.refused(Reason.of("dues.reminder.noPlan", String.valueOf(year)));
        }
        if (years.state(id, year).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.of("dues.year.closed", String.valueOf(year)));
        }
        return Outcome.granted(chosen.isEmpty()
                ? all(association, year, plan.get().days(), actor.requirePerson())
                : some(association, year, plan.get().days(), chosen, actor.requirePerson(), Done.NONE));
    }

    private Done all(Organisation association, int year, List<Integer> days, PersonId by) {
        LocalDate dueUntil = clock.today().minusDays(days.getFirst());
        Done done = Done.NONE;
        List<ChargeId> page = reminders.due(association.id().value(), year, dueUntil, BEFORE_ALL, AT_ONCE);
        while (!page.isEmpty()) {
            done = some(association, year, days, page, by, done);
            page = reminders.due(association.id().value(), year, dueUntil, page.getLast().value(), AT_ONCE);
        }
        return done;
    }

    private Done some(Organisation association, int year, List<Integer> days, List<ChargeId> chosen, PersonId by, Done before) {
        Done done = before;
        for (ChargeId id : chosen) {
            Fate fate = transaction.execute(status -> one(association, year, days, id, by));
            done = fate == null ? done : done.with(fate);
        }
        return done;
    }

    /** Null for what is not of this association and year. */
    private @Nullable Fate one(Organisation association, int year, List<Integer> days, ChargeId id, PersonId by) {
        Charge charge = charges.hold(id)
                .filter(one -> one.association().equals(association.id()) && one.year() == year)
                .orElse(null);
        if (charge == null) {
            return null;
        }
        if (charge.outstanding() == 0) {
            return Fate.PAID;
        }
        int step = DuesRules.step(charge.dueOn(), days, clock.today());
        if (step == 0) {
            return Fate.EARLY;
        }
        List<PersonId> readers = readers(charge);
        if (readers.isEmpty()) {
            return Fate.NOBODY;
        }
        if (reminders.last(id) >= step || !reminders.insert(id, step, by, clock.instant())) {
            return Fate.ALREADY;
        }
        readers.forEach(reader -> tell(reader, association, charge, step));
        return Fate.SENT;
    }

    private List<PersonId> readers(Charge charge) {
        return charge.unit() == null
                ? Optional.ofNullable(charge.person()).stream().toList()
                : organisations.holders(charge.unit(), Role.UNIT_HR, clock.today());
    }

    private void tell(PersonId reader, Organisation association, Charge charge, int step) {
        String mail = people.card(reader).map(People.Card::mail).filter(address -> !address.isEmpty()).orElse(null);
        messages.send(new Messages.Notice(
                reader, "dues.notice.reminder.title", "dues.notice.reminder.body",
                List.of(association.name(), String.valueOf(charge.year()), Yuan.text(charge.outstanding()), charge.dueOn().toString(),
                        String.valueOf(step)),
                "/dues/charges/" + charge.id(), mail));
    }
}
