package home.engineers.districts.internal;

import home.engineers.districts.Visits.Officer;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who holds an office in the associations, to be named as visitor or as owner of a task. */
@Component
class Officers {
    private final Organisations organisations;
    private final Positions positions;
    private final People people;

    Officers(Organisations organisations, Positions positions, People people) {
        this.organisations = organisations;
        this.positions = positions;
        this.people = people;
    }

    /** Of the municipal association on a day. */
    List<Officer> municipal(LocalDate on) {
        return in(List.of(organisations.municipalAssociation().id()), on);
    }

    /** Of the district's association and the municipal one on a day. */
    List<Officer> of(String district, LocalDate on) {
        List<OrganisationId> both = new ArrayList<>();
        organisations.associationOf(district).map(Organisation::id).ifPresent(both::add);
        both.add(organisations.municipalAssociation().id());
        return in(both, on);
    }

    /** Each person once; experts and those who only run the house hold no office of the association's leadership. */
    private List<Officer> in(List<OrganisationId> associations, LocalDate on) {
        Map<PersonId, Position> held = new LinkedHashMap<>();
        associations.stream()
                .flatMap(association -> positions.in(association).stream())
                .filter(position -> position.inForce(on))
                .filter(position -> position.role() != Role.EXPERT && position.role() != Role.ADMINISTRATOR)
                .sorted(Comparator.comparing(Position::from))
                .forEach(position -> held.putIfAbsent(position.person(), position));
        Map<PersonId, String> names = names(held.keySet());
        return held.values().stream()
                .filter(position -> names.containsKey(position.person()))
                .map(position -> new Officer(position.person(), names.get(position.person()), position.title()))
                .toList();
    }

    Map<PersonId, String> names(Collection<PersonId> persons) {
        return people.cards(persons.stream().distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, card -> card.getValue().name()));
    }

    /** Address for notices, or empty. */
    String mail(PersonId person) {
        return people.card(person).map(People.Card::mail).orElse("");
    }

    /** The persons chosen in a form; what is no id is left out. */
    static List<PersonId> chosen(List<String> typed) {
        return typed.stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> new PersonId(UUID.fromString(text)))
                .distinct()
                .toList();
    }
}
