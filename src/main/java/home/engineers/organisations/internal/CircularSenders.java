package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Senders;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the notices who sends them. */
@Component
class CircularSenders implements Senders {
    private final Organisations organisations;
    private final People people;
    private final JdbcClient jdbc;

    CircularSenders(Organisations organisations, People people, JdbcClient jdbc) {
        this.organisations = organisations;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganisationId, Sender> all(Collection<OrganisationId> ids) {
        Map<OrganisationId, Sender> found = new HashMap<>();
        organisations.all(ids).forEach((id, one) -> found.put(id, sender(one)));
        return found;
    }

    private static Sender sender(Organisation one) {
        String english = one.nameEn() == null ? one.name() : one.nameEn();
        return new Sender(
                one.id(), new LocalizedText(one.name(), english), one.association() == null ? one.id() : one.association());
    }

    @Override
    public Set<OrganisationId> withParts(Collection<OrganisationId> ids) {
        Set<OrganisationId> all = new HashSet<>(ids);
        jdbc.sql("select id from organisation where association = any(?)")
                .param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> all.add(new OrganisationId(id)));
        return all;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> persons) {
        Map<PersonId, String> names = new HashMap<>();
        people.cards(persons).forEach((person, card) -> names.put(person, card.name()));
        return names;
    }
}
