package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.rules.DuesRules;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members what they owe. A step of the plan goes out once for a charge, in the transaction that puts it on record.
 * Units are told through whoever answers for their personnel.
 */
@Component
public class Reminding {
    private final ReminderTable reminders;
    private final Organisations organisations;
    private final People people;
    private final Messages messages;
    private final HouseClock clock;

    Reminding(ReminderTable reminders, Organisations organisations, People people, Messages messages, HouseClock clock) {
        this.reminders = reminders;
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What reminding came to.
     *
     * @param already whose step went out before
     * @param early whose first day has not come
     * @param nobody units nobody answers for
     * @param paid who owes nothing any more
     */
    public record Done(int sent, int already, int early, int nobody, int paid) {}

    private enum Fate {
        SENT,
        ALREADY,
        EARLY,
        NOBODY,
        PAID
    }

    /** @param held charges of the association, which nobody else changes until the transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    public Done remind(Organisation association, List<Integer> days, List<Charge> held, PersonId by) {
        Map<ChargeId, Integer> last = reminders.last(held.stream().map(Charge::id).toList());
        Map<ChargeId, List<PersonId>> readers = readers(held);
        Map<PersonId, People.Card> cards =
                people.cards(readers.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<Fate, Integer> counts = new HashMap<>();
        for (Charge charge : held) {
            int step = DuesRules.step(charge.dueOn(), days, clock.today());
            List<PersonId> told = readers.get(charge.id());
            Fate fate = fate(charge, step, told.isEmpty(), last.getOrDefault(charge.id(), 0));
            if (fate == Fate.SENT) {
                reminders.insert(charge.id(), step, by, clock.instant());
                told.forEach(reader -> tell(reader, cards.get(reader), association, charge, step));
            }
            counts.merge(fate, 1, Integer::sum);
        }
        return new Done(
                counts.getOrDefault(Fate.SENT, 0), counts.getOrDefault(Fate.ALREADY, 0), counts.getOrDefault(Fate.EARLY, 0),
                counts.getOrDefault(Fate.NOBODY, 0), counts.getOrDefault(Fate.PAID, 0));
    }

    private static Fate fate(Charge charge, int step, boolean nobody, int last) {
        if (charge.outstanding() == 0) {
            return Fate.PAID;
        }
        if (step == 0) {
            return Fate.EARLY;
        }
        if (nobody) {
            return Fate.NOBODY;
        }
        return last >= step ? Fate.ALREADY : Fate.SENT;
    }

    private Map<ChargeId, List<PersonId>> readers(List<Charge> held) {
        Map<ChargeId, List<PersonId>> readers = new HashMap<>();
        for (Charge charge : held) {
            OrganisationId unit = charge.unit();
            readers.put(charge.id(), unit == null
                    ? Optional.ofNullable(charge.person()).stream().toList()
                    : organisations.holders(unit, Role.UNIT_HR, clock.today()));
        }
        return readers;
    }

    private void tell(PersonId reader, People.@org.jspecify.annotations.Nullable Card card, Organisation association, Charge charge, int step) {
        String mail = card == null || card.mail().isEmpty() ? null : card.mail();
        messages.send(new Messages.Notice(
                reader, "dues.notice.reminder.title", "dues.notice.reminder.body",
                List.of(association.name(), String.valueOf(charge.year()), Yuan.text(charge.outstanding()), charge.dueOn().toString(),
                        String.valueOf(step)),
                "/dues/charges/" + charge.id(), mail));
    }
}
