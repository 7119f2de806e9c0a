package home.engineers.organisations.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Representative;
import home.engineers.organisations.RepresentativeId;
import home.engineers.organisations.Representatives;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The representatives of a unit member as its page shows them, and changing them; each act checked for its object. */
@Service
public class RepresentativeDesk {
    private final Representatives representatives;
    private final Memberships memberships;
    private final MembershipSubjects subjects;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final HouseClock clock;

    RepresentativeDesk(
            Representatives representatives,
            Memberships memberships,
            MembershipSubjects subjects,
            Organisations organisations,
            People people,
            Authority authority,
            HouseClock clock) {
        this.representatives = representatives;
        this.memberships = memberships;
        this.subjects = subjects;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.clock = clock;
    }

    /** A term and the name of whoever holds it. */
    public record Term(Representative representative, String name) {}

    /** @param terms newest first */
    public record Sheet(Membership membership, Organisation unit, Organisation association, List<Term> terms, boolean mayName) {}

    public Sheet sheet(Actor actor, MembershipId id) {
        Membership m = unitMembership(id);
        Subject subject = subjects.of(m);
        authority.demandOrHide(actor, Act.REPRESENTATIVE_READ, subject);
        List<Representative> all = representatives.of(id);
        Map<PersonId, People.Card> cards = people.cards(all.stream().map(Representative::person).toList());
        return new Sheet(
                m, organisations.find(m.unit()).orElseThrow(), organisations.find(m.association()).orElseThrow(),
                all.stream()
                        .map(one -> new Term(one, Optional.ofNullable(cards.get(one.person())).map(People.Card::name).orElse("")))
                        .toList(),
                m.state() == Membership.State.ACTIVE && authority.may(actor, Act.REPRESENTATIVE_NAME, subject));
    }

    /** @param who exactly the name, mobile number or e-mail of the person */
    public record Wish(String who, LocalDate from, String document) {}

    @Transactional
    public Outcome<Representative> name(Actor actor, MembershipId id, Wish wish) {
        Membership m = naming(actor, id);
        List<People.Card> named = people.named(wish.who().strip());
        if (named.size() != 1) {
            return Outcome.refused(Reason.at("who", named.isEmpty()
                    ? "organisations.position.noSuchPerson" : "organisations.position.severalPersons", named.size()));
        }
        PersonId person = named.getFirst().person();
        return beyond(actor, m, person)
                ? Outcome.refused(Reason.at("who", "organisations.representative.notOfTheUnit"))
                : representatives.name(
                        new Representatives.Naming(id, person, wish.from(), wish.document()), actor.requirePerson());
    }

    /** Whoever answers for the personnel of the unit names one of its own people, and learns of nobody else. */
    private boolean beyond(Actor actor, Membership m, PersonId person) {
        boolean secretary = authority.may(actor, Act.REPRESENTATIVE_NAME, Subject.of(m.association()));
        return !secretary && !people.employedBy(List.of(person), List.of(m.unit()), clock.today()).contains(person);
    }

    @Transactional
    public Outcome<Representative> end(Actor actor, MembershipId id, RepresentativeId term, LocalDate lastDay) {
        naming(actor, id);
        if (representatives.of(id).stream().noneMatch(one -> one.id().equals(term))) {
            throw new Absent();
        }
        return representatives.end(term, lastDay, actor.requirePerson());
    }

    private Membership naming(Actor actor, MembershipId id) {
        Membership m = unitMembership(id);
        Subject subject = subjects.of(m);
        authority.demandOrHide(actor, Act.REPRESENTATIVE_READ, subject);
        authority.demand(actor, Act.REPRESENTATIVE_NAME, subject);
        return m;
    }

    private Membership unitMembership(MembershipId id) {
        return memberships.find(id).filter(m -> m.unit() != null).orElseThrow(Absent::new);
    }
}
