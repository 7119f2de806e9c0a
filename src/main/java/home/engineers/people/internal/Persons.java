package home.engineers.people.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_person}; erased persons are not found. */
@Repository
class Persons {
    private static final String LIVING = "select * from people_person where erased_at is null and ";
    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(LIVING + "id = :id").param("id", id.value()).query(Persons::row).optional();
    }

    /** @param address as {@link home.engineers.people.rules.Contact} gives it */
    Optional<Person> byAddress(String address) {
        String column = address.contains("@") ? "mail" : "mobile";
        return jdbc.sql(LIVING + column + " = :address").param("address", address).query(Persons::row).optional();
    }

    void insert(Person person, Instant at) {
        jdbc.sql("""
                insert into people_person (id, name, gender, born, employment, barred_until, mobile, mail, district,
                                           language, invented, entered_at, version)
                values (:id, :name, :gender, :born, :employment, :barred, :mobile, :mail, :district, :language, :invented, :at, 0)
                """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("gender", person.gender())
                .param("born", person.born())
                .param("employment", person.employment())
                .param("barred", person.barredUntil())
                .param("mobile", person.mobile())
                .param("mail", person.mail())
                .param("district", person.district())
                .param("language", person.language().name().toLowerCase(Locale.ROOT))
                .param("invented", person.invented())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** @throws OptimisticLockingFailureException where someone else has changed the row since it was read */
    void update(Person person) {
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
