package home.engineers.people.internal;

import home.engineers.kernel.Contact;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.people.IdentityDocument;
import home.engineers.people.People;
import home.engineers.people.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other modules about persons from {@code people_card} and the section tables. */
@Service
@Transactional(readOnly = true)
class PeopleFacade implements People {
    private static final String CARD = "select person, name, mobile, mail, invented from people_card where ";
    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Documents documents;
    private final Looks looks;

    PeopleFacade(JdbcClient jdbc, Profiles profiles, Documents documents, Looks looks) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.documents = documents;
        this.looks = looks;
    }

    @Override
    public Optional<Card> card(PersonId person) {
        return Optional.ofNullable(cards(List.of(person)).get(person));
    }

    @Override
    public Map<PersonId, Card> cards(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, Card> cards = new HashMap<>();
        jdbc.sql("""
                select p.id as asked, c.person, c.name, c.mobile, c.mail, c.invented
                from people_person p join people_card c on c.person = coalesce(p.merged_into, p.id) where p.id in (:wanted)""")
                .param("wanted", persons.stream().map(PersonId::value).distinct().toList())
                .query(row -> {
                    cards.put(new PersonId(row.getObject("asked", UUID.class)), card(row));
                });
        return cards;
    }

    @Override
    public Map<PersonId, Address> addresses(Collection<PersonId> persons) {
        Map<PersonId, Address> found = new HashMap<>();
        jdbc.sql("select id, name, coalesce(mobile, ''), coalesce(mail, '') from people_person where id = any(?) and erased_at is null")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        new PersonId(row.getObject(1, UUID.class)),
                        new Address(row.getString(2), row.getString(3), row.getString(4))))
                .list();
        return found;
    }

    @Override
    public Profile profile(PersonId person) {
        return profiles.find(person).orElseThrow(Absent::new);
    }

    @Override
    public Set<PersonId> employedBy(Collection<PersonId> persons, Collection<OrganisationId> employers, LocalDate on) {
        return jdbc.sql("""
                select distinct person from people_post where person = any(:persons) and employer = any(:employers)
                and started <= :on and (ended is null or ended >= :on)""")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("employers", employers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("on", on)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Employed> employments(Collection<PersonId> persons) {
        return jdbc.sql("""
                select person, employer_name, employer, started, ended from people_post where person = any(?)
                order by person, started desc nulls last, id""")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID employer = row.getObject("employer", UUID.class);
                    return new Employed(
                            new PersonId(row.getObject("person", UUID.class)), row.getString("employer_name"),
                            employer == null ? null : new OrganisationId(employer), row.getObject("started", LocalDate.class),
                            row.getObject("ended", LocalDate.class));
                })
                .list();
    }

    @Override
    public Optional<PersonId> identified(String documentNumber) {
        String number = documentNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(IdentityDocument.Kind.values())
                .flatMap(kind -> documents.holder(new IdentityDocument(kind, number)).stream())
                .findFirst();
    }

    @Override
    public void looked(Collection<PersonId> persons, PersonId by, String reason) {
        persons.stream().distinct().forEach(person -> looks.note(person, by, Looks.What.DATA, reason));
    }

    @Override
    public List<Card> named(String nameOrAddress) {
        String wanted = nameOrAddress.strip();
        List<Card> byName = cards(CARD + "name = :wanted order by person", wanted);
        if (!byName.isEmpty()) {
            return byName;
        }
        return Contact.either(wanted)
                .map(address -> cards(
                        CARD + "person = (select id from people_person where "
                                + (address.contains("@") ? "mail" : "mobile") + " = :wanted)",
                        address))
                .orElse(List.of());
    }

    private List<Card> cards(String sql, Object wanted) {
        return jdbc.sql(sql)
                .param("wanted", wanted)
                .query((row, n) -> card(row))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("mobile"),
                row.getString("mail"),
                row.getBoolean("invented"));
    }
}
