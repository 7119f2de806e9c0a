package home.engineers.careers.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import home.engineers.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pairs that began, as part of the careers of both. */
@Component
@Order(40)
class MentoringItems implements CareerSource {
    private final MentorTable pairs;
    private final People people;

    MentoringItems(MentorTable pairs, People people) {
        this.pairs = pairs;
        this.people = people;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        List<Mentorship> begun = pairs.of(person).stream().filter(one -> one.last() != null).toList();
        Map<PersonId, People.Card> cards = people.cards(begun.stream().map(one -> one.other(person)).toList());
        return begun.stream().map(one -> item(one, person, cards)).toList();
    }

    private static CareerItem item(Mentorship one, PersonId person, Map<PersonId, People.Card> cards) {
        String name = Optional.ofNullable(cards.get(one.other(person))).map(People.Card::name).orElse("");
        return new CareerItem(
                "careers:" + one.id(), Kind.MENTORING,
                CareerItem.words(one.mentor().equals(person) ? "careers.item.mentor" : "careers.item.mentee", name, one.goals()),
                CareerItem.plain(""), one.firstDay(), one.last(), Provenance.CONFIRMED, "/mentoring");
    }
}
