package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

/** Rows of {@code people_passkey}, and the handles of their owners in {@code people_account}. */
@Repository
class PasskeyTable {
    private static final String RECORD =
            "select k.*, a.passkey_handle from people_passkey k join people_account a on a.person = k.person where ";
    private final JdbcClient jdbc;

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> of(PersonId person) {
        return jdbc.sql("select * from people_passkey where person = ? order by created_at, id")
                .param(person.value()).query(PasskeyTable::passkey).list();
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from people_passkey where person = ?")
                .param(person.value()).query(Integer.class).single();
    }

    Optional<Passkey> byCredential(Bytes credential) {
        return jdbc.sql("select * from people_passkey where credential = ?")
                .param(credential.getBytes()).query(PasskeyTable::passkey).optional();
    }

    Optional<CredentialRecord> record(Bytes credential) {
        return jdbc.sql(RECORD + "k.credential = ?").param(credential.getBytes()).query(PasskeyTable::read).optional();
    }

    List<CredentialRecord> records(Bytes handle) {
        return jdbc.sql(RECORD + "a.passkey_handle = ? order by k.created_at, k.id")
                .param(handle.getBytes()).query(PasskeyTable::read).list();
    }

    void add(UUID id, PersonId person, CredentialRecord record, Instant at) {
        jdbc.sql("""
                insert into people_passkey (id, person, name, credential, public_key, signature_count, verified, transports,
                    backup_eligible, backed_up, attestation, client_data, created_at)
                values (:id, :person, :name, :credential, :key, :count, :verified, :transports, :eligible, :backed, :attestation,
                    :client, :at)""")
                .param("id", id)
                .param("person", person.value())
                .param("name", record.getLabel())
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("transports", text(record.getTransports()))
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("client", bytes(record.getAttestationClientDataJSON()))
                .param("at", utc(at))
                .update();
    }

    /**
     * Notes a use. An authenticator that counts must count up with every use, one that does not says nought for ever.
     *
     * @return false where the count has not grown: another device holds a copy of the key
     */
    boolean used(Bytes credential, long count, Instant at) {
        return jdbc.sql("""
                        update people_passkey set signature_count = :count, used_at = :at
                        where credential = :credential and (:count > signature_count or (:count = 0 and signature_count = 0))""")
                        .param("credential", credential.getBytes()).param("count", count).param("at", utc(at)).update() == 1;
    }

    boolean rename(PersonId person, UUID id, String name) {
        return jdbc.sql("update people_passkey set name = ? where person = ? and id = ?")
                        .params(name, person.value(), id).update() == 1;
    }

    boolean delete(PersonId person, UUID id) {
        return jdbc.sql("delete from people_passkey where person = ? and id = ?").params(person.value(), id).update() == 1;
    }

    void deleteAll(PersonId person) {
        jdbc.sql("delete from people_passkey where person = ?").param(person.value()).update();
    }

    /** The handle of the account, set to the proposed one where it has none. */
    Bytes handle(PersonId person, Bytes proposed) {
        return new Bytes(jdbc.sql("""
                insert into people_account (person, passkey_handle) values (:person, :handle)
                on conflict (person) do update
                    set passkey_handle = coalesce(people_account.passkey_handle, excluded.passkey_handle)
                returning passkey_handle""")
                .param("person", person.value()).param("handle", proposed.getBytes()).query(byte[].class).single());
    }

    Optional<PersonId> owner(Bytes handle) {
        return jdbc.sql("select person from people_account where passkey_handle = ?")
                .param(handle.getBytes()).query(UUID.class).optional().map(PersonId::new);
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)), row.getString("name"),
                row.getBoolean("backup_eligible"), created(row), used(row));
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(created(row))
                .lastUsed(used(row) == null ? created(row) : used(row))
                .label(row.getString("name"))
                .build();
    }

    private static Instant created(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant used(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return used == null ? null : used.toInstant();
    }

    private static String text(@Nullable Set<AuthenticatorTransport> transports) {
        return transports == null
                ? ""
                : transports.stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(" "))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
