package home.engineers.people.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.people.PersonMoved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_person}; erased persons are not found. */
@Repository
class Persons {
    private static final String LIVING = "select * from people_person where erased_at is null and ";
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final ApplicationEventPublisher events;

    Persons(JdbcClient jdbc, NamedParameterJdbcOperations batches, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(LIVING + "id = :id").param("id", id.value()).query(Persons::row).optional();
    }

    /** @param address as {@link home.engineers.kernel.Contact} gives it */
    Optional<Person> byAddress(String address) {
        String column = address.contains("@") ? "mail" : "mobile";
        return jdbc.sql(LIVING + column + " = :address").param("address", address).query(Persons::row).optional();
    }

    /** Those of the mobile numbers and e-mail addresses that belong to someone. */
    Set<String> taken(Collection<String> addresses) {
        String[] all = addresses.toArray(String[]::new);
        return jdbc.sql("""
                select mobile from people_person where erased_at is null and mobile = any(:all)
                union select mail from people_person where erased_at is null and mail = any(:all)""")
                .param("all", all)
                .query(String.class)
                .set();
    }

    void insert(Person person, Instant at) {
        insert(List.of(person), at);
    }

    void insert(List<Person> all, Instant at) {
        batches.batchUpdate(
                """
                insert into people_person (id, name, gender, born, employment, barred_until, mobile, mail, district,
                                           language, invented, entered_at, version)
                values (:id, :name, :gender, :born, :employment, :barred, :mobile, :mail, :district, :language, :invented, :at, 0)
                """,
                all.stream().map(person -> columns(person, at)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columns(Person person, Instant at) {
        return new MapSqlParameterSource("id", person.id().value())
                .addValue("name", person.name())
                .addValue("gender", person.gender())
                .addValue("born", person.born())
                .addValue("employment", person.employment())
                .addValue("barred", person.barredUntil())
                .addValue("mobile", person.mobile())
                .addValue("mail", person.mail())
                .addValue("district", person.district())
                .addValue("language", person.language().name().toLowerCase(Locale.ROOT))
                .addValue("invented", person.invented())
                .addValue("at", at.atOffset(java.time.ZoneOffset.UTC));
    }

    /** @throws OptimisticLockingFailureException where someone else has changed the row since it was read */
    void update(Person person) {
        String before = jdbc.sql("select coalesce(district, '') from people_person where id = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
        int rows = jdbc.sql("""
                update people_person
                set name = :name, gender = :gender, born = :born, employment = :employment, barred_until = :barred,
                    mobile = :mobile, mail = :mail, district = :district, version = version + 1
                where id = :id and version = :version and erased_at is null
                """)
                .param("id", person.id().value())
                .param("version", person.version())
                .param("name", person.name())
                .param("gender", person.gender())
                .param("born", person.born())
                .param("employment", person.employment())
                .param("barred", person.barredUntil())
                .param("mobile", person.mobile())
                .param("mail", person.mail())
                .param("district", person.district())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("person " + person.id());
        }
        if (!before.equals(Objects.requireNonNullElse(person.district(), ""))) {
            events.publishEvent(new PersonMoved(person.id(), person.district()));
        }
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("gender"),
                row.getObject("born", LocalDate.class),
                row.getString("employment"),
                row.getObject("barred_until", LocalDate.class),
                row.getString("mobile"),
                row.getString("mail"),
                row.getString("district"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getBoolean("invented"),
                row.getInt("version"));
    }
}
