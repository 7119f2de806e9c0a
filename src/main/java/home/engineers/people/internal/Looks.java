package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at whose data, and why, and how the ways in were changed. Written in the same transaction as the look itself; never changed. */
@Repository
class Looks {
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final HouseClock clock;

    Looks(JdbcClient jdbc, IdSource ids, HouseClock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was looked at or done. */
    enum What {
        PROFILE("profile"),
        IDENTITY_NUMBER("identity-number"),
        DATA("data"),
        PASSKEY_ADDED("passkey-added"),
        PASSKEY_REMOVED("passkey-removed"),
        PASSKEY_COPIED("passkey-copied"),
        PROVIDER_LINKED("provider-linked"),
        PROVIDER_UNLINKED("provider-unlinked"),
        PASSWORD_SET("password-set"),
        SECOND_FACTOR_SET("second-factor-set"),
        SECOND_FACTOR_DROPPED("second-factor-dropped"),
        RECOVERY_CODES_RENEWED("recovery-codes-renewed");

        private final String wire;

        What(String wire) {
            this.wire = wire;
        }
    }

    record Look(PersonId by, String what, String reason, Instant at) {}

    void note(PersonId person, PersonId by, What what, String reason) {
        jdbc.sql("insert into people_look (id, person, by, what, reason, at) values (:id, :person, :by, :what, :reason, :at)")
                .param("id", ids.next())
                .param("person", person.value())
                .param("by", by.value())
                .param("what", what.wire)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Look> at(PersonId person) {
        return at(person, Integer.MAX_VALUE);
    }

    /** The newest of them. */
    List<Look> at(PersonId person, int most) {
        return jdbc.sql("select by, what, reason, at from people_look where person = :person order by at desc, id desc limit :most")
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> new Look(
                        new PersonId(row.getObject("by", UUID.class)),
                        row.getString("what"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from people_look where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
