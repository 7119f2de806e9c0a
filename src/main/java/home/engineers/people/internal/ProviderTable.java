package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_provider_link} and {@code people_provider_invitation}. */
@Repository
class ProviderTable {
    private final JdbcClient jdbc;

    ProviderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> linked(ProviderIdentity identity) {
        return jdbc.sql("select person from people_provider_link where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject()).query(UUID.class).optional().map(PersonId::new);
    }

    Optional<ProviderLink> of(PersonId person, String issuer) {
        return jdbc.sql("select * from people_provider_link where person = ? and issuer = ?")
                .params(person.value(), issuer).query(ProviderTable::read).optional();
    }

    /** False where the account or the person is linked already. */
    boolean link(UUID id, PersonId person, ProviderIdentity identity, Instant at) {
        return jdbc.sql("""
                        insert into people_provider_link (id, person, issuer, subject, label, linked_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(id, person.value(), identity.issuer(), identity.subject(), identity.label(), utc(at))
                        .update() == 1;
    }

    void used(ProviderIdentity identity, Instant at) {
        jdbc.sql("update people_provider_link set used_at = ? where issuer = ? and subject = ?")
                .params(utc(at), identity.issuer(), identity.subject()).update();
    }

    boolean unlink(PersonId person, String issuer) {
        return jdbc.sql("delete from people_provider_link where person = ? and issuer = ?")
                        .params(person.value(), issuer).update() == 1;
    }

    void invite(byte[] token, PersonId person, PersonId by, Instant at, Instant expires) {
        jdbc.sql("delete from people_provider_invitation where person = ? and used_at is null").param(person.value()).update();
        jdbc.sql("""
                insert into people_provider_invitation (token, person, invited_by, invited_at, expires_at)
                values (?, ?, ?, ?, ?)""")
                .params(token, person.value(), by.value(), utc(at), utc(expires)).update();
    }

    Optional<PersonId> invited(byte[] token, Instant now) {
        return jdbc.sql("select person from people_provider_invitation where token = ? and used_at is null and expires_at > ?")
                .params(token, utc(now)).query(UUID.class).optional().map(PersonId::new);
    }

    /** Takes an invitation once. */
    boolean take(byte[] token, Instant now) {
        return jdbc.sql("""
                        update people_provider_invitation set used_at = :now
                        where token = :token and used_at is null and expires_at > :now""")
                        .param("token", token).param("now", utc(now)).update() == 1;
    }

    void deleteAll(PersonId person) {
        jdbc.sql("delete from people_provider_link where person = ?").param(person.value()).update();
        jdbc.sql("delete from people_provider_invitation where person = ?").param(person.value()).update();
    }

    private static ProviderLink read(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new ProviderLink(
                row.getString("label"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
