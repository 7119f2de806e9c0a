package home.engineers.credentials.internal;

import static home.engineers.credentials.internal.IssuerKeyTable.utc;

import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialState;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code credential} and what hangs on it. */
@Repository
class CredentialTable {
    private static final String SELECT = """
            select id, address, number, association, template, holder, unit, holder_name, detail_zh, detail_en, hours, valid_from,
            valid_until, source_kind, source, state, issued_at from credential\s""";
    private static final String INSERT = """
            insert into credential (id, address, number, association, template, holder, unit, holder_name, detail_zh, detail_en, hours,
                valid_from, valid_until, source_kind, source, case_id, list, status_index, issued_at, issued_by, key, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CredentialTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A credential as it is entered. */
    record Entry(Credential credential, StatusLists.Place place, Signing.Signed signed) {}

    /** The signed text and where its status is told; no text once the person is erased. */
    record Text(@Nullable String document, @Nullable UUID key, int list, int index) {}

    void insert(List<Entry> entries, @Nullable PersonId by) {
        batches.batchUpdate(INSERT, entries.stream().map(entry -> row(entry, by)).toList());
    }

    private static @Nullable Object[] row(Entry entry, @Nullable PersonId by) {
        Credential one = entry.credential();
        return new @Nullable Object[] {
            one.id().value(), one.address(), one.number(), one.association().value(), one.template(),
            one.holder() == null ? null : one.holder().value(), one.unit() == null ? null : one.unit().value(), one.holderName(),
            one.detail().zh(), one.detail().en(), one.hours(), one.validFrom(), one.validUntil(), one.sourceKind().name(), one.source(),
            one.sourceKind() == SourceKind.CASE ? one.source() : null, entry.place().list().id(), entry.place().index(),
            utc(one.issuedAt()), by == null ? null : by.value(), entry.signed().key().id(), entry.signed().text()
        };
    }

    void build(CredentialId credential, Collection<CredentialId> basis) {
        basis.forEach(one -> jdbc.sql("insert into credential_basis (credential, basis) values (?, ?) on conflict do nothing")
                .params(credential.value(), one.value()).update());
    }

    Optional<Credential> find(CredentialId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.value()).query(CredentialTable::credential).optional();
    }

    /** Held until the transaction ends. */
    Optional<Credential> held(CredentialId id) {
        return jdbc.sql(SELECT + "where id = ? for update").param(id.value()).query(CredentialTable::credential).optional();
    }

    Optional<Credential> at(String address) {
        return jdbc.sql(SELECT + "where address = ? or number = upper(?)").params(address, address)
                .query(CredentialTable::credential).optional();
    }

    List<Credential> of(PersonId holder) {
        return jdbc.sql(SELECT + "where holder = ? order by issued_at desc, id").param(holder.value())
                .query(CredentialTable::credential).list();
    }

    /** Given for these memberships, the newest first. */
    List<Credential> ofMemberships(Collection<MembershipId> memberships) {
        return jdbc.sql(SELECT + "where source_kind = 'MEMBERSHIP' and source = any (?) order by issued_at desc, id")
                .param(memberships.stream().map(MembershipId::value).toArray(UUID[]::new)).query(CredentialTable::credential).list();
    }

    List<Credential> in(OrganisationId association, int limit, int offset) {
        return jdbc.sql(SELECT + "where association = ? order by issued_at desc, id limit ? offset ?")
                .params(association.value(), limit, offset).query(CredentialTable::credential).list();
    }

    int count(OrganisationId association) {
        return jdbc.sql("select count(*) from credential where association = ?").param(association.value()).query(Integer.class).single();
    }

    /** What stands of a source, suspended or not. */
    List<Credential> ofSource(SourceKind kind, UUID source) {
        return jdbc.sql(SELECT + "where source_kind = ? and source = ? and state <> 'REVOKED' order by id")
                .params(kind.name(), source).query(CredentialTable::credential).list();
    }

    List<CredentialId> builtOn(CredentialId basis) {
        return jdbc.sql("select credential from credential_basis where basis = ? order by credential").param(basis.value())
                .query((row, n) -> new CredentialId(row.getObject(1, UUID.class))).list();
    }

    Text text(CredentialId id) {
        return jdbc.sql("""
                select c.document, c.key, l.number, c.status_index from credential c join credential_status_list l on l.id = c.list
                where c.id = ?""")
                .param(id.value())
                .query((row, n) -> new Text(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** What was built on it, with all that is known of each. */
    List<Credential> allBuiltOn(CredentialId basis) {
        return jdbc.sql(SELECT + "where id in (select credential from credential_basis where basis = ?) order by issued_at, id")
                .param(basis.value()).query(CredentialTable::credential).list();
    }

    UUID list(CredentialId id) {
        return jdbc.sql("select list from credential where id = ?").param(id.value()).query(UUID.class).single();
    }

    void sign(CredentialId id, Signing.Signed signed) {
        jdbc.sql("update credential set key = ?, document = ? where id = ?").params(signed.key().id(), signed.text(), id.value()).update();
    }

    void set(CredentialId id, CredentialState state) {
        jdbc.sql("update credential set state = ? where id = ?").params(state.name(), id.value()).update();
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        UUID unit = row.getObject("unit", UUID.class);
        return new Credential(
                new CredentialId(row.getObject("id", UUID.class)),
                row.getString("address"),
                row.getString("number"),
                new OrganisationId(row.getObject("association", UUID.class)),
                row.getString("template"),
                holder == null ? null : new PersonId(holder),
                unit == null ? null : new OrganisationId(unit),
                row.getString("holder_name"),
                new LocalizedText(row.getString("detail_zh"), row.getString("detail_en")),
                row.getObject("hours", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                SourceKind.valueOf(row.getString("source_kind")),
                row.getObject("source", UUID.class),
                CredentialState.valueOf(row.getString("state")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
