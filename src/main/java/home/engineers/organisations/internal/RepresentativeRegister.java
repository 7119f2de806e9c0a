package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.MembershipLeft;
import home.engineers.organisations.Representative;
import home.engineers.organisations.RepresentativeId;
import home.engineers.organisations.Representatives;
import home.engineers.organisations.rules.PositionRules;
import home.engineers.organisations.rules.RepresentativeRules;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the terms of representatives free of gaps that nobody wanted and of overlaps. */
@Service
class RepresentativeRegister implements Representatives {
    private final RepresentativeTable representatives;
    private final MembershipTable memberships;
    private final OrganisationTable organisations;
    private final People people;
    private final EvidenceLog evidence;
    private final Messages messages;
    private final IdSource ids;
    private final HouseClock clock;

    RepresentativeRegister(
            RepresentativeTable representatives,
            MembershipTable memberships,
            OrganisationTable organisations,
            People people,
            EvidenceLog evidence,
            Messages messages,
            IdSource ids,
            HouseClock clock) {
        this.representatives = representatives;
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.evidence = evidence;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Representative> of(MembershipId membership) {
        return representatives.of(membership);
    }

    @Override
    public Optional<Representative> on(MembershipId membership, LocalDate day) {
        return representatives.on(membership, day);
    }

    @Override
    public List<Representative> of(PersonId person) {
        return representatives.of(person);
    }

    @Override
    @Transactional
    public Outcome<Representative> name(Naming naming, PersonId by) {
        Membership m = memberships.hold(naming.membership()).orElseThrow(Absent::new);
        Optional<Representative> last = representatives.of(m.id()).stream().findFirst();
        List<Reason> reasons = new ArrayList<>(
                RepresentativeRules.against(m, last.orElse(null), naming.person(), naming.from(), naming.document()));
        if (people.card(naming.person()).isEmpty()) {
            reasons.add(Reason.at("who", "organisations.position.noSuchPerson"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        last.ifPresent(before -> ended(before, RepresentativeRules.lastDay(before, naming.from())));
        Representative next = new Representative(
                new RepresentativeId(ids.next()), m.id(), naming.person(), naming.from(), null, naming.document().strip(), 0);
        representatives.insert(next, by, clock.instant());
        enter("representative-named", next);
        tell(m, next);
        return Outcome.granted(next);
    }

    private Representative ended(Representative one, LocalDate lastDay) {
        if (lastDay.equals(one.to())) {
            return one;
        }
        Representative ended = representatives.end(one, lastDay);
        enter("representative-ended", ended);
        return ended;
    }

    @Override
    @Transactional
    public Outcome<Representative> end(RepresentativeId id, LocalDate lastDay, PersonId by) {
        Representative one = representatives.find(id).orElseThrow(Absent::new);
        if (PositionRules.endsBeforeItBegins(one.from(), lastDay)) {
            return Outcome.refused(Reason.at(
                    "to", "organisations.position.endsBeforeItBegins", one.from().toString(), lastDay.toString()));
        }
        if (one.to() != null && one.to().isBefore(lastDay)) {
            return Outcome.refused(Reason.at("to", "organisations.representative.endsLater", one.to().toString()));
        }
        return Outcome.granted(ended(one, lastDay));
    }

    /** Whoever represented a unit that has left does so no longer. */
    @EventListener
    void left(MembershipLeft event) {
        LocalDate day = event.membership().endedOn();
        representatives.of(event.membership().id()).stream()
                .filter(one -> one.to() == null || one.to().isAfter(day))
                .forEach(one -> ended(one, one.from().isAfter(day) ? one.from() : day));
    }

    private void enter(String kind, Representative one) {
        evidence.append(kind, one.membership().value(), Map.of(
                "representative", one.id().toString(), "from", one.from().toString(),
                "to", one.to() == null ? "" : one.to().toString()));
    }

    private void tell(Membership m, Representative next) {
        String unit = organisations.find(m.unit()).orElseThrow().name();
        String association = organisations.find(m.association()).orElseThrow().name();
        messages.send(new Notice(
                next.person(), "organisations.notice.representative.title", "organisations.notice.representative.body",
                List.of(unit, association, next.from().toString()), "/members/" + m.id(),
                people.card(next.person()).map(People.Card::mail).filter(mail -> !mail.isEmpty()).orElse(null)));
    }
}
