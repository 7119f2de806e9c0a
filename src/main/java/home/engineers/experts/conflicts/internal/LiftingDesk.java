package home.engineers.experts.conflicts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Act;
import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.experts.conflicts.Matter;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.TieLifted;
import home.engineers.experts.conflicts.internal.LiftingTable.Request;
import home.engineers.experts.conflicts.internal.LiftingTable.State;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.Organisations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lifting a link takes two people, neither of whom is tied to either end of it; both give a reason. */
@Service
@Transactional
public class LiftingDesk {
    private final LiftingTable liftings;
    private final ConflictBook book;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;

    LiftingDesk(
            LiftingTable liftings, ConflictBook book, Organisations organisations, Authority authority, EvidenceLog evidence,
            Messages messages, ApplicationEventPublisher events, IdSource ids, HouseClock clock) {
        this.liftings = liftings;
        this.book = book;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.messages = messages;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A link as an address names it.
     *
     * @param one {@code person:} and an id
     * @param other {@code person:} or {@code unit:} and an id
     */
    public record Named(String kind, String one, String other) {}

    /** The link with names, for the form that lifts it. */
    public record Sheet(Named named, ConflictKind kind, String name, String other) {}

    public Sheet sheet(Actor actor, Named named) {
        authority.demand(actor, Act.CONFLICT_KEEP, Subject.of(association()));
        Link link = link(named);
        Map<Party, String> names = book.names(List.of(Party.of(link.person()), link.other()));
        if (names.size() < 2) {
            throw new Absent();
        }
        return new Sheet(named, link.kind(), names.get(Party.of(link.person())), names.get(link.other()));
    }

    private record Link(ConflictKind kind, PersonId person, Party other) {}

    private static Link link(Named named) {
        ConflictKind kind = ConflictKind.named(named.kind())
                .filter(one -> one != ConflictKind.SELF && one != ConflictKind.CASE).orElseThrow(Absent::new);
        Party one = party(named.one());
        Party other = party(named.other());
        if (!(one instanceof Party.Someone(PersonId person)) || one.equals(other)) {
            throw new Absent();
        }
        return other instanceof Party.Someone(PersonId second) && second.value().compareTo(person.value()) < 0
                ? new Link(kind, second, one)
                : new Link(kind, person, other);
    }

    private static Party party(String key) {
        String[] parts = key.split(":", 2);
        if (parts.length != 2 || !parts[1].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Absent();
        }
        return switch (parts[0]) {
            case "person" -> Party.of(PersonId.of(parts[1]));
            case "unit" -> Party.of(OrganisationId.of(parts[1]));
            default -> throw new Absent();
        };
    }

    /** The first of the two asks. */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public Outcome<UUID> ask(Actor actor, Named named, String why) {
        sheet(actor, named);
        Link link = link(named);
        Optional<Reason> against = against(actor, link.person(), link.other()).or(() -> TieReading.whyFault(why));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        PersonId by = actor.requirePerson();
        Request asked = new Request(
                ids.next(), association(), link.kind(), link.person(), link.other(), by, clock.instant(), why.strip(), State.ASKED, null,
                null, null);
        if (!liftings.insert(asked)) {
            return Outcome.refused(Reason.of("experts.lift.already"));
        }
        evidence.append("conflict-lifting-asked", asked.id(), Map.of("kind", link.kind().wireName()));
        organisations.holders(asked.association(), Role.SECRETARY, clock.today()).stream()
                .filter(person -> !person.equals(by))
                .forEach(person -> messages.send(new Notice(
                        person, "experts.notice.lift.title", "experts.notice.lift.body", List.of(), "/experts/ties", null)));
        return Outcome.granted(asked.id());
    }

    /** The second agrees, or does not; never whoever asked. */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public Outcome<UUID> decide(Actor actor, UUID id, boolean lift, String why) {
        Request asked = liftings.hold(id).orElseThrow(Absent::new);
        authority.demand(actor, Act.CONFLICT_KEEP, Subject.of(asked.association()));
        if (asked.state() != State.ASKED) {
            return Outcome.refused(Reason.of("experts.lift.over"));
        }
        if (asked.askedBy().equals(actor.person())) {
            return Outcome.refused(Reason.of("experts.lift.samePerson"));
        }
        Optional<Reason> against = against(actor, asked.person(), asked.other()).or(() -> TieReading.whyFault(why));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        liftings.decide(id, lift ? State.LIFTED : State.KEPT, actor.requirePerson(), why.strip(), clock.instant());
        evidence.append(lift ? "conflict-lifted" : "conflict-kept", id, Map.of("kind", asked.kind().wireName()));
        if (lift) {
            events.publishEvent(new TieLifted(ends(asked), asked.askedBy(), actor.requirePerson(), why.strip()));
        }
        return Outcome.granted(id);
    }

    private static Set<PersonId> ends(Request asked) {
        return asked.other() instanceof Party.Someone(PersonId other) ? Set.of(asked.person(), other) : Set.of(asked.person());
    }

    private Optional<Reason> against(Actor actor, PersonId one, Party other) {
        Set<PersonId> persons = new HashSet<>(Set.of(one));
        Set<OrganisationId> units = new HashSet<>();
        switch (other) {
            case Party.Someone(PersonId id) -> persons.add(id);
            case Party.Body(OrganisationId id) -> units.add(id);
            case Party.Firm firm -> throw new Absent();
            case Party.Case matter -> throw new Absent();
        }
        Matter ends = new Matter(ids.next(), persons, units, ConflictRule.USUAL, clock.today());
        return book.paths(List.of(actor.requirePerson()), ends).isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("experts.lift.tied").citing("mohrss-40-2019", "25"));
    }

    private OrganisationId association() {
        return organisations.municipalAssociation().id();
    }
}
