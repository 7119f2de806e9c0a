package home.engineers.credentials.internal;

import static home.engineers.credentials.internal.IssuerKeyTable.utc;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialState;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code credential_change}: how credentials came to stand as they do. */
@Repository
public class ChangeTable {
    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state since then @param withNumber number of the credential it fell with, or null */
    public record Change(CredentialState state, String reason, Instant at, @Nullable String withNumber) {}

    void insert(
            UUID id, CredentialId credential, CredentialState state, String reason, Instant at, @Nullable PersonId by,
            @Nullable CredentialId with) {
        jdbc.sql("""
                insert into credential_change (id, credential, state, reason, changed_at, changed_by, with_basis)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id, credential.value(), state.name(), reason, utc(at), by == null ? null : by.value(),
                        with == null ? null : with.value())
                .update();
    }

    /** The last change of each. */
    Map<Credential, Change> last(Collection<Credential> credentials) {
        Map<UUID, Change> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (k.credential) k.state, k.reason, k.changed_at, b.number, k.credential from credential_change k
                left join credential b on b.id = k.with_basis where k.credential = any (?)
                order by k.credential, k.changed_at desc, k.id desc""")
                .param(credentials.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, n) -> found.put(row.getObject(5, UUID.class), change(row)))
                .list();
        Map<Credential, Change> last = new HashMap<>();
        credentials.stream().filter(one -> found.containsKey(one.id().value())).forEach(one -> last.put(one, found.get(one.id().value())));
        return last;
    }

    /** The newest first. */
    List<Change> of(CredentialId credential) {
        return jdbc.sql("""
                select k.state, k.reason, k.changed_at, b.number from credential_change k left join credential b on b.id = k.with_basis
                where k.credential = ? order by k.changed_at desc, k.id desc""")
                .param(credential.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                CredentialState.valueOf(row.getString(1)), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4));
    }
}
