package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.rules.AccessScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_access_token}. */
@Repository
class AccessTokenTable {
    private final JdbcClient jdbc;

    AccessTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessToken token, byte[] hash) {
        jdbc.sql("""
                insert into people_access_token (id, person, name, hash, scopes, created_at, expires_at)
                values (:id, :person, :name, :hash, :scopes, :created, :expires)
                """)
                .param("id", token.id())
                .param("person", token.person().value())
                .param("name", token.name())
                .param("hash", hash)
                .param("scopes", AccessScope.text(token.scopes()))
                .param("created", utc(token.createdAt()))
                .param("expires", utc(token.expiresAt()))
                .update();
    }

    List<AccessToken> of(PersonId person) {
        return jdbc.sql("select * from people_access_token where person = :person order by created_at desc, id")
                .param("person", person.value()).query(AccessTokenTable::row).list();
    }

    Optional<AccessToken> byHash(byte[] hash) {
        return jdbc.sql("select * from people_access_token where hash = :hash")
                .param("hash", hash).query(AccessTokenTable::row).optional();
    }

    /** Notes the use, at most once in the time given, so that busy programs do not write with every call. */
    void used(UUID id, Instant at, Instant unlessSince) {
        jdbc.sql("""
                update people_access_token set used_at = :at
                where id = :id and (used_at is null or used_at < :since)
                """)
                .param("id", id).param("at", utc(at)).param("since", utc(unlessSince)).update();
    }

    boolean delete(PersonId person, UUID id) {
        return jdbc.sql("delete from people_access_token where person = :person and id = :id")
                        .param("person", person.value()).param("id", id).update() == 1;
    }

    private static AccessToken row(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new AccessToken(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                AccessScope.parse(row.getString("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
