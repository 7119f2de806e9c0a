package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_account} and its recovery codes. */
@Repository
class AccountTable {
    private final JdbcClient jdbc;
    private final HouseClock clock;

    AccountTable(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Account of(PersonId person) {
        return jdbc.sql("select * from people_account where person = :person")
                .param("person", person.value()).query(AccountTable::row).optional().orElseGet(() -> Account.none(person));
    }

    boolean none() {
        return jdbc.sql("select count(*) from people_account").query(Long.class).single() == 0;
    }

    void setPassword(PersonId person, String hash) {
        jdbc.sql("""
                insert into people_account (person, password, password_set_at) values (:person, :hash, :at)
                on conflict (person) do update set password = excluded.password, password_set_at = excluded.password_set_at
                """)
                .param("person", person.value()).param("hash", hash).param("at", now()).update();
    }

    void setSecondFactor(PersonId person, byte[] sealed) {
        jdbc.sql("""
                insert into people_account (person, second_factor, second_factor_at) values (:person, :sealed, :at)
                on conflict (person) do update set second_factor = excluded.second_factor,
                    second_factor_at = excluded.second_factor_at
                """)
                .param("person", person.value()).param("sealed", sealed).param("at", now()).update();
    }

    void setRecovery(PersonId person, Collection<byte[]> recovery) {
        dropRecovery(person);
        recovery.forEach(hash -> jdbc.sql("insert into people_recovery_code (person, hash) values (:person, :hash)")
                .param("person", person.value()).param("hash", hash).update());
    }

    void dropSecondFactor(PersonId person) {
        dropRecovery(person);
        jdbc.sql("update people_account set second_factor = null, second_factor_at = null where person = :person")
                .param("person", person.value()).update();
    }

    /** Takes a time step once; false where it, or a later one, was taken before. */
    boolean takeStep(PersonId person, long step) {
        return jdbc.sql("update people_account set last_step = :step where person = :person and last_step < :step")
                        .param("person", person.value()).param("step", step).update() == 1;
    }

    /** Takes a recovery code once. */
    boolean takeRecovery(PersonId person, byte[] hash) {
        return jdbc.sql("""
                        update people_recovery_code set used_at = :at
                        where person = :person and hash = :hash and used_at is null
                        """)
                        .param("person", person.value()).param("hash", hash).param("at", now()).update() == 1;
    }

    int recoveryLeft(PersonId person) {
        return jdbc.sql("select count(*) from people_recovery_code where person = :person and used_at is null")
                .param("person", person.value()).query(Integer.class).single();
    }

    void signedIn(PersonId person) {
        jdbc.sql("""
                insert into people_account (person, first_signed_in_at, last_signed_in_at) values (:person, :at, :at)
                on conflict (person) do update set last_signed_in_at = excluded.last_signed_in_at,
                    first_signed_in_at = coalesce(people_account.first_signed_in_at, excluded.first_signed_in_at)
                """)
                .param("person", person.value()).param("at", now()).update();
    }

    void delete(PersonId person) {
        dropRecovery(person);
        jdbc.sql("delete from people_account where person = :person").param("person", person.value()).update();
    }

    private void dropRecovery(PersonId person) {
        jdbc.sql("delete from people_recovery_code where person = :person").param("person", person.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("password"),
                instant(row, "password_set_at"),
                row.getBytes("second_factor"),
                instant(row, "second_factor_at"),
                row.getLong("last_step"),
                instant(row, "first_signed_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
