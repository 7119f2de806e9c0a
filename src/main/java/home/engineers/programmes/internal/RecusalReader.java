package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.ObjectionHandling.Person;
import home.engineers.programmes.Recusals.Lifting;
import home.engineers.programmes.Recusals.Recusal;
import home.engineers.programmes.internal.CaseView.Recusing;
import home.engineers.programmes.internal.RecusalTable.Row;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Stage;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a case shows of who is out, to whoever handles it; others are not told who judges (令40 art. 24). */
@Component
class RecusalReader {
    private static final Set<Stage> BEFORE_ENDORSEMENT = EnumSet.of(Stage.PUBLICITY, Stage.ENDORSEMENT);

    private final RecusalTable table;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final HouseClock clock;

    RecusalReader(
            RecusalTable table, Organisations organisations, People people, Authority authority, HouseClock clock) {
        this.table = table;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.clock = clock;
    }

    Recusing recusing(Actor actor, ReviewCase one, Set<Party> parts) {
        boolean own = CaseGate.ownCase(actor, one).isPresent();
        boolean office = !own && parts.contains(Party.SECRETARY);
        return new Recusing(
                actor.signedIn() && !own,
                of(actor, one),
                office,
                office ? persons(candidates(actor, one)) : List.of());
    }

    List<Recusal> of(Actor actor, ReviewCase one) {
        boolean handles = authority.may(actor, Act.RECUSAL_NOTICE, one.ofAssociation())
                || authority.reach(actor, Act.CASE_READ).everywhere();
        if (!handles || CaseGate.ownCase(actor, one).isPresent()) {
            return List.of();
        }
        List<Row> rows = table.of(one.id());
        Map<PersonId, People.Card> cards = people.cards(rows.stream()
                .flatMap(row -> Stream.of(row.person(), row.enteredBy(), row.proposedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().map(row -> recusal(actor, row, cards)).toList();
    }

    private static Recusal recusal(Actor actor, Row row, Map<PersonId, People.Card> cards) {
        @Nullable Lifting lifting = row.proposedBy() == null || row.proposedAt() == null ? null : new Lifting(
                name(row.proposedBy(), cards), text(row.liftingReason()), row.proposedAt(), row.proposedBy().equals(actor.person()));
        return new Recusal(
                row.id(), row.person(), name(row.person(), cards), row.ground(), text(row.reason()), row.since(),
                row.enteredBy() == null ? null : name(row.enteredBy(), cards), lifting, row.liftedAt());
    }

    private static String name(PersonId person, Map<PersonId, People.Card> cards) {
        return Optional.ofNullable(cards.get(person)).map(People.Card::name).orElse("");
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** Whom the office may put out: experts of the association and others of the office, who are not out yet. */
    Set<PersonId> candidates(Actor actor, ReviewCase one) {
        Set<PersonId> out = table.standing(one.id());
        return Stream.of(Role.EXPERT, Role.SECRETARY)
                .flatMap(role -> organisations.holders(one.association(), role, clock.today()).stream())
                .filter(person -> !person.equals(actor.person()) && !person.equals(one.applicant()) && !out.contains(person))
                .collect(Collectors.toSet());
    }

    /**
     * What stands against this person's leaving an open case: that nobody would be left who handles it, for the association or,
     * until it has endorsed, for the employer.
     */
    Optional<Reason> lastHand(ReviewCase one, PersonId person) {
        if (!one.state().open()) {
            return Optional.empty();
        }
        Set<PersonId> out = table.standing(one.id());
        if (last(organisations.holders(one.association(), Role.SECRETARY, clock.today()), one, person, out)) {
            return Optional.of(Reason.at("tie", "programmes.recusal.last"));
        }
        return one.employer() != null && BEFORE_ENDORSEMENT.contains(one.state().stage())
                        && last(organisations.holders(one.employer(), Role.UNIT_HR, clock.today()), one, person, out)
                ? Optional.of(Reason.at("tie", "programmes.recusal.lastOfEmployer"))
                : Optional.empty();
    }

    /** An applicant never handles the own case. */
    private static boolean last(List<PersonId> hands, ReviewCase one, PersonId person, Set<PersonId> out) {
        return hands.contains(person)
                && hands.stream().allMatch(each -> each.equals(person) || each.equals(one.applicant()) || out.contains(each));
    }

    private List<Person> persons(Set<PersonId> ids) {
        return people.cards(List.copyOf(ids)).values().stream()
                .map(card -> new Person(card.person(), card.name()))
                .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.id().value()))
                .toList();
    }
}
