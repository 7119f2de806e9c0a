package home.engineers.programmes.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.ObjectionHandling;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.HandlerTable.Pair;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may know who objects: two with a seat in the secretary's office, far enough from the case. */
@Service
class ObjectionHandlers implements ObjectionHandling {
    private final HandlerTable table;
    private final ObjectionTable objections;
    private final RecusalTable recusals;
    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final CaseGate gate;
    private final FilingTable filings;
    private final EndorsingUnits employers;
    private final Organisations organisations;
    private final People people;
    private final Seats seats;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;

    ObjectionHandlers(
            HandlerTable table,
            ObjectionTable objections,
            RecusalTable recusals,
            CaseTable cases,
            ProgrammeShelf shelf,
            CaseGate gate,
            FilingTable filings,
            EndorsingUnits employers,
            Organisations organisations,
            People people,
            Seats seats,
            Authority authority,
            IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.objections = objections;
        this.recusals = recusals;
        this.cases = cases;
        this.shelf = shelf;
        this.gate = gate;
        this.filings = filings;
        this.employers = employers;
        this.organisations = organisations;
        this.people = people;
        this.seats = seats;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
    }

    /** The two of a case who may know today; fewer where one has left the office or is too near, none before the naming. */
    List<PersonId> of(ReviewCase one) {
        Set<PersonId> out = recusals.standing(one.id());
        return table.of(one).map(Pair::both).orElse(List.of()).stream()
                .filter(person -> inOffice(person, one.association()) && !out.contains(person) && !near(person, one))
                .toList();
    }

    /** Whether two have been named, for the case or its association. */
    boolean named(ReviewCase one) {
        return table.of(one).isPresent();
    }

    boolean handles(Actor actor, ReviewCase one) {
        return actor.person() != null
                && authority.may(actor, Act.OBJECTOR_READ, one.ofAssociation())
                && of(one).contains(actor.person());
    }

    /** Once two are named, they alone check and answer. */
    Optional<Reason> against(Actor actor, ReviewCase one) {
        return named(one) && !handles(actor, one)
                ? Optional.of(Reason.of("programmes.handlers.theirs"))
                : Optional.empty();
    }

    /**
     * What stands against this person's leaving the case: that neither of the two would be left while an objection waits for
     * them.
     *
     * @param field at which it is said
     */
    Optional<Reason> lastHand(ReviewCase one, PersonId person, String field) {
        return of(one).equals(List.of(person)) && objections.of(one.id()).stream().anyMatch(each -> each.upheld() == null)
                ? Optional.of(Reason.at(field, "programmes.recusal.lastHandler"))
                : Optional.empty();
    }

    private boolean inOffice(PersonId person, OrganisationId association) {
        return organisations.holders(association, Role.SECRETARY, clock.today()).contains(person);
    }

    /** The applicant, and whoever belongs to the applicant's employer or holds a seat there. */
    private boolean near(PersonId person, ReviewCase one) {
        if (person.equals(one.applicant())) {
            return true;
        }
        EndorsingUnits.Employer own = employers.employer(people.profile(person));
        String filed = filings.of(one.id()).employerName();
        boolean colleague = !filed.isEmpty() && filed.equals(own.name());
        return colleague
                || of(one.employer(), own, person)
                || of(one.unit(), own, person);
    }

    private boolean of(@Nullable OrganisationId unit, EndorsingUnits.Employer own, PersonId person) {
        return unit != null
                && (unit.equals(own.unit())
                        || seats.of(person, clock.today()).stream().anyMatch(seat -> seat.organisation().equals(unit)));
    }

    @Override
    @Transactional(readOnly = true)
    public Naming standing(Actor actor) {
        OrganisationId association = association(actor);
        return naming(table.of(association), association);
    }

    Naming naming(ReviewCase one) {
        Set<PersonId> out = recusals.standing(one.id());
        List<Person> able = candidates(one.association()).stream()
                .filter(person -> !near(person.id(), one) && !out.contains(person.id()))
                .toList();
        return new Naming(persons(of(one)), table.of(one).map(Pair::namedAt).orElse(null), able);
    }

    private Naming naming(Optional<Pair> pair, OrganisationId association) {
        return new Naming(
                persons(pair.map(Pair::both).orElse(List.of())), pair.map(Pair::namedAt).orElse(null), candidates(association));
    }

    private List<Person> candidates(OrganisationId association) {
        return persons(organisations.holders(association, Role.SECRETARY, clock.today())).stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.id().value()))
                .toList();
    }

    private List<Person> persons(List<PersonId> ids) {
        Map<PersonId, People.Card> cards = people.cards(ids);
        return ids.stream()
                .filter(cards::containsKey)
                .map(id -> new Person(id, cards.get(id).name()))
                .toList();
    }

    /** The association for which the actor names; one person keeps the office of one. */
    private OrganisationId association(Actor actor) {
        return authority.reach(actor, Act.HANDLERS_NAME).organisations().stream()
                .min(Comparator.comparing(OrganisationId::value))
                .orElseThrow(() -> new NotPermitted(Act.HANDLERS_NAME));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        List<OrganisationId> associations = List.copyOf(authority.reach(actor, Act.OBJECTION_READ).organisations());
        List<Objection> found = objections.waiting(associations, actor.requirePerson(), MOST_WAITING);
        Map<CaseId, ReviewCase> all = cases.all(found.stream().map(Objection::caseId).distinct().toList()).stream()
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        return found.stream().map(each -> waiting(each, all.get(each.caseId()))).toList();
    }

    private Waiting waiting(Objection each, ReviewCase one) {
        ProgrammeDocument document = shelf.of(one);
        return new Waiting(
                one.address(), one.number(), document.name(), document.level(one.level()).orElseThrow().name(), each.tip(),
                each.takenUpAt() != null, each.receivedAt());
    }

    @Override
    @Transactional
    public Outcome<Naming> name(Actor actor, String first, String second) {
        OrganisationId association = association(actor);
        return pair(candidates(association), first, second).map(pair -> {
            table.name(ids.next(), association, null, pair, actor.requirePerson());
            return naming(Optional.of(pair), association);
        });
    }

    @Override
    @Transactional
    public Outcome<Done> nameFor(Actor actor, String address, String first, String second) {
        ReviewCase one = gate.demand(actor, address, Act.HANDLERS_NAME, Party.SECRETARY);
        Optional<Outcome<Done>> own = CaseGate.ownCase(actor, one);
        return own.orElseGet(() -> pair(naming(one).candidates(), first, second).map(pair -> {
            table.name(ids.next(), one.association(), one, pair, actor.requirePerson());
            return new Done(one.address(), one.state().status());
        }));
    }

    private Outcome<Pair> pair(List<Person> candidates, String first, String second) {
        Optional<Person> one = chosen(candidates, first);
        Optional<Person> other = chosen(candidates, second);
        if (one.isEmpty() || other.isEmpty()) {
            return Outcome.refused(Reason.at(one.isEmpty() ? "first" : "second", "programmes.handlers.unknown"));
        }
        return one.equals(other)
                ? Outcome.refused(Reason.at("second", "programmes.handlers.two"))
                : Outcome.granted(new Pair(one.get().id(), other.get().id(), clock.instant()));
    }

    private static Optional<Person> chosen(List<Person> candidates, String id) {
        return candidates.stream().filter(person -> person.id().toString().equals(id)).findFirst();
    }
}
