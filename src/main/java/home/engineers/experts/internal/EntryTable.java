package home.engineers.experts.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code expert_entry} and {@code expert_specialty}. */
@Repository
class EntryTable {
    private final JdbcClient jdbc;
    private final IdSource ids;

    EntryTable(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Someone who is, was or may become an expert of an association. */
    record Entry(UUID id, PersonId person, OrganisationId association, Instant enteredAt) {}

    /** The entry, made if there was none. */
    Entry open(PersonId person, OrganisationId association, Instant at) {
        jdbc.sql("insert into expert_entry (id, person, association, entered_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(ids.next(), person.value(), association.value(), Timestamp.from(at)).update();
        return find(person, association).orElseThrow();
    }

    Optional<Entry> find(PersonId person, OrganisationId association) {
        return jdbc.sql("select * from expert_entry where person = ? and association = ?")
                .params(person.value(), association.value()).query(EntryTable::read).optional();
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql("select * from expert_entry where id = ?").param(id).query(EntryTable::read).optional();
    }

    Set<String> specialties(UUID entry) {
        return new HashSet<>(jdbc.sql("select specialty from expert_specialty where entry = ? order by specialty").param(entry)
                .query(String.class).list());
    }

    /** Of the persons who are in the pool of the association. */
    Map<PersonId, Set<String>> specialties(Collection<PersonId> persons, OrganisationId association) {
        Map<PersonId, Set<String>> found = new HashMap<>();
        jdbc.sql("""
                select e.person, s.specialty from expert_entry e join expert_specialty s on s.entry = e.id
                where e.association = ? and e.person = any(?)""")
                .params(association.value(), persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), none -> new HashSet<>()).add(row.getString(2));
                });
        return found;
    }

    void choose(UUID entry, Collection<String> specialties) {
        jdbc.sql("delete from expert_specialty where entry = ?").param(entry).update();
        specialties.forEach(one -> jdbc.sql("insert into expert_specialty (entry, specialty) values (?, ?)").params(entry, one).update());
    }

    /** What a draw counts an expert as, from the card of the person. */
    record Traits(String employer, String district, String title) {}

    Map<PersonId, Traits> traits(Collection<PersonId> persons) {
        Map<PersonId, Traits> found = new HashMap<>();
        jdbc.sql("select person, employer_name, coalesce(district, ''), coalesce(title_level, '') from people_card where person = any(?)")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            new Traits(row.getString(2), row.getString(3), row.getString(4)));
                });
        return found;
    }

    /** Of these persons, those who are away on the day: unavailable, or on leave. */
    Set<PersonId> away(Collection<PersonId> persons, LocalDate on) {
        return new HashSet<>(jdbc.sql("""
                select distinct person from expert_absence where person = any(?) and first_day <= ? and last_day >= ?""")
                .params(persons.stream().map(PersonId::value).toArray(UUID[]::new), on, on)
                .query(UUID.class).list().stream().map(PersonId::new).toList());
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("association", UUID.class)), row.getTimestamp("entered_at").toInstant());
    }
}
