package home.engineers.credentials.internal;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.Multikey;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code credential_key}. */
@Repository
class IssuerKeyTable {
    private static final String COLUMNS =
            "select id, association, number, did, algorithm, public_key, made_at, expires_at, revoked_at, reason from credential_key ";
    private final JdbcClient jdbc;

    IssuerKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds all keys of the association against each other's making until the transaction ends. */
    void hold(OrganisationId association) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('credential-key ' || ?))").param(association.toString())
                .query((row, n) -> 0).list();
    }

    int count(OrganisationId association) {
        return jdbc.sql("select count(*) from credential_key where association = ?")
                .param(association.value()).query(Integer.class).single();
    }

    void insert(IssuerKey key, byte[] sealed, @Nullable PersonId by) {
        jdbc.sql("""
                insert into credential_key (id, association, number, did, algorithm, public_key, sealed_key, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key.id(), key.association().value(), key.number(), key.did(), key.algorithm().name(), key.publicKey().text(), sealed,
                        utc(key.madeAt()), by == null ? null : by.value())
                .update();
    }

    Optional<IssuerKey> signing(OrganisationId association, KeyAlgorithm algorithm) {
        return jdbc.sql(COLUMNS + "where association = ? and algorithm = ? and expires_at is null")
                .params(association.value(), algorithm.name()).query(IssuerKeyTable::key).optional();
    }

    byte[] sealed(UUID id) {
        return jdbc.sql("select sealed_key from credential_key where id = ?").param(id).query(byte[].class).single();
    }

    Optional<IssuerKey> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(IssuerKeyTable::key).optional();
    }

    /** Of an association, the newest first. */
    List<IssuerKey> of(OrganisationId association) {
        return jdbc.sql(COLUMNS + "where association = ? order by number desc").param(association.value())
                .query(IssuerKeyTable::key).list();
    }

    /** All that issuers have or had, by issuer. */
    List<IssuerKey> all() {
        return jdbc.sql(COLUMNS + "order by association, number desc").query(IssuerKeyTable::key).list();
    }

    /** It signs no more, and its private half is gone. */
    void expire(UUID id, Instant at, @Nullable PersonId by, String reason) {
        jdbc.sql("""
                update credential_key set expires_at = ?, sealed_key = null, ended_by = ?, reason = ?
                where id = ? and expires_at is null""")
                .params(utc(at), by == null ? null : by.value(), reason, id).update();
    }

    void revoke(UUID id, Instant at, PersonId by, String reason) {
        jdbc.sql("update credential_key set revoked_at = ?, ended_by = ?, reason = ? where id = ? and revoked_at is null")
                .params(utc(at), by.value(), reason, id).update();
    }

    private static IssuerKey key(ResultSet row, int number) throws SQLException {
        return new IssuerKey(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("association", UUID.class)),
                row.getInt("number"),
                row.getString("did"),
                KeyAlgorithm.valueOf(row.getString("algorithm")),
                publicKey(row.getString("public_key")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                row.getString("reason"));
    }

    private static Multikey publicKey(String text) {
        try {
            return Multikey.of(text);
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
