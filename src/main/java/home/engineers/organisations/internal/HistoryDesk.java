package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Act;
import home.engineers.organisations.Honour;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipHistory;
import home.engineers.organisations.MembershipHistory.Span;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.Representative;
import home.engineers.organisations.Representatives;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The history of a member as one timeline: memberships, representatives, offices and honours. */
@Service
public class HistoryDesk {
    private final MembershipHistory history;
    private final Memberships memberships;
    private final MembershipSubjects subjects;
    private final Representatives representatives;
    private final Honours honours;
    private final Positions positions;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;

    HistoryDesk(
            MembershipHistory history,
            Memberships memberships,
            MembershipSubjects subjects,
            Representatives representatives,
            Honours honours,
            Positions positions,
            Organisations organisations,
            People people,
            Authority authority) {
        this.history = history;
        this.memberships = memberships;
        this.subjects = subjects;
        this.representatives = representatives;
        this.honours = honours;
        this.positions = positions;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
    }

    /** Something that happened on a day: a message key with its arguments. */
    public record Moment(LocalDate on, String key, List<Object> arguments) {}

    /** @param moments newest first */
    public record Timeline(String member, List<Moment> moments) {}

    /** All memberships of whoever looks, offices in committees and honours included. */
    public Timeline own(Actor actor) {
        PersonId person = actor.requirePerson();
        List<Moment> moments = new ArrayList<>(spans(history.of(person)));
        moments.addAll(offices(positions.of(person)));
        moments.addAll(honours(honours.of(person)));
        return new Timeline(people.card(person).map(People.Card::name).orElse(""), newest(moments));
    }

    /** One membership with those it goes on from and those that go on from it. */
    public Timeline of(Actor actor, MembershipId id) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subjects.of(m));
        List<Span> spans = history.of(id);
        List<Moment> moments = new ArrayList<>(spans(spans));
        boolean keeper = authority.may(actor, Act.HONOUR_READ, new Subject(m.person(), subjects.of(m).organisations()));
        if (keeper) {
            moments.addAll(honours(m.person() != null ? honours.of(m.person()) : honours.of(m.unit())));
        }
        if (m.unit() != null) {
            Set<MembershipId> chain = new HashSet<>();
            spans.forEach(span -> chain.add(span.membership()));
            chain.forEach(one -> moments.addAll(named(representatives.of(one))));
        }
        return new Timeline(name(m), newest(moments));
    }

    private List<Moment> spans(List<Span> spans) {
        Map<OrganisationId, Organisation> names = organisations.all(spans.stream().map(Span::association).distinct().toList());
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (i == 0 || !sameState(spans.get(i - 1), span)) {
                moments.add(new Moment(span.from(), "organisations.history." + span.state().name(), List.of(
                        names.get(span.association()).names(), span.number() == null ? "" : span.number())));
            }
        }
        return moments;
    }

    /** A member who moves house stands as before. */
    private static boolean sameState(Span before, Span now) {
        return before.membership().equals(now.membership()) && before.state() == now.state();
    }

    private List<Moment> named(List<Representative> all) {
        Map<PersonId, People.Card> cards = people.cards(all.stream().map(Representative::person).distinct().toList());
        return all.stream()
                .map(one -> new Moment(one.from(), "organisations.history.representative", List.of(
                        cards.containsKey(one.person()) ? cards.get(one.person()).name() : "", one.document())))
                .toList();
    }

    private List<Moment> offices(List<Position> all) {
        Map<OrganisationId, Organisation> bodies = organisations.all(all.stream().map(Position::organisation).distinct().toList());
        List<Moment> moments = new ArrayList<>();
        for (Position one : all) {
            LocalizedText body = bodies.get(one.organisation()).names();
            moments.add(new Moment(one.from(), "organisations.history.officeBegins", List.of(body, one.title())));
            if (one.to() != null) {
                moments.add(new Moment(one.to(), "organisations.history.officeEnds", List.of(body, one.title())));
            }
        }
        return moments;
    }

    private static List<Moment> honours(List<Honour> all) {
        return all.stream()
                .map(one -> new Moment(one.grantedOn(), "organisations.history.honour", List.of(
                        one.title(), one.grantedBy(), one.document())))
                .toList();
    }

    private static List<Moment> newest(List<Moment> moments) {
        return moments.stream().sorted(Comparator.comparing(Moment::on)).toList().reversed();
    }

    private String name(Membership m) {
        PersonId person = m.person();
        return person != null
                ? people.card(person).map(People.Card::name).orElse("")
                : organisations.find(m.unit()).map(Organisation::name).orElse("");
    }
}
