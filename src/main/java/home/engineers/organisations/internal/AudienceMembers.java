package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Audience.Member;
import home.engineers.people.Consents;
import home.engineers.people.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts addresses and consent to the persons of an audience. */
@Component
class AudienceMembers {
    static final String NEWS = "news";
    private final People people;
    private final Consents consents;

    AudienceMembers(People people, Consents consents) {
        this.people = people;
        this.consents = consents;
    }

    /** @param number of the membership, or empty */
    record Belonging(PersonId person, String number, String association) {}

    /** In the order given; who is no longer on record is left out. */
    List<Member> of(List<Belonging> found) {
        List<PersonId> persons = found.stream().map(Belonging::person).toList();
        Map<PersonId, People.Address> addresses = people.addresses(persons);
        Set<PersonId> news = consents.given(persons, NEWS);
        return found.stream()
                .flatMap(one -> Stream.ofNullable(addresses.get(one.person())).map(address -> new Member(
                        one.person(), address.name(), one.number(), one.association(), address.mail(), address.mobile(),
                        news.contains(one.person()))))
                .toList();
    }
}
