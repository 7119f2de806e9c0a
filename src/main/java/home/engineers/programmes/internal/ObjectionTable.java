package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.internal.ObjectorVault.Objector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_objection}. */
@Repository
class ObjectionTable {
    private final JdbcClient jdbc;
    private final ObjectorVault vault;

    ObjectionTable(JdbcClient jdbc, ObjectorVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Objection one) {
        jdbc.sql("""
                insert into case_objection (id, case_id, kind, identity, facts, receipt, received_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id(), one.caseId().value(), one.tip() ? "tip" : "objection",
                        vault.close(one.id(), new Objector(one.objector(), one.contact())), one.facts(), one.receipt(),
                        Timestamp.from(one.receivedAt()))
                .update();
    }

    /** False where it was answered already. */
    boolean answer(UUID id, Finding finding, PersonId by, Instant at) {
        return jdbc.sql("""
                update case_objection set upheld = ?, answer = ?, internal_note = nullif(?, ''), answered_by = ?, answered_at = ?
                where id = ? and answered_at is null""")
                        .params(finding.upheld(), finding.answer().strip(), finding.note().strip(), by.value(),
                                Timestamp.from(at), id)
                        .update()
                == 1;
    }

    void takeUp(UUID id, PersonId by, Instant at) {
        jdbc.sql("update case_objection set taken_up_by = ?, taken_up_at = ? where id = ? and taken_up_at is null")
                .params(by.value(), Timestamp.from(at), id)
                .update();
    }

    /** Makes a tip an objection of the house; false where it is none any more. */
    boolean raise(UUID id, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                update case_objection set kind = 'objection', raised_reason = ?, raised_by = ?, raised_at = ?
                where id = ? and kind = 'tip' and answered_at is null""")
                        .params(reason, by.value(), Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** What waits for an answer in cases of these associations that are not this person's, the oldest first. */
    List<Objection> waiting(Collection<OrganisationId> associations, PersonId reader, int limit) {
        return jdbc.sql("""
                select o.* from case_objection o join review_case c on c.id = o.case_id
                where o.answered_at is null and c.association = any(?) and c.applicant <> ?
                order by o.received_at, o.id limit ?""")
                .params(associations.stream().map(OrganisationId::value).toArray(UUID[]::new), reader.value(), limit)
                .query(this::read)
                .list();
    }

    void attach(UUID objection, UUID attachment, Instant at) {
        jdbc.sql("insert into objection_attachment (objection, attachment, added_at) values (?, ?, ?)")
                .params(objection, attachment, Timestamp.from(at))
                .update();
    }

    List<UUID> attachments(UUID objection) {
        return jdbc.sql("select attachment from objection_attachment where objection = ? order by added_at, attachment")
                .param(objection)
                .query(UUID.class)
                .list();
    }

    /** The files of all objections to a case. */
    List<UUID> attachments(CaseId id) {
        return jdbc.sql("""
                select a.attachment from objection_attachment a join case_objection o on o.id = a.objection
                where o.case_id = ? order by a.added_at, a.attachment""").param(id.value()).query(UUID.class).list();
    }

    void detach(CaseId id) {
        jdbc.sql("delete from objection_attachment where objection in (select id from case_objection where case_id = ?)")
                .param(id.value())
                .update();
    }

    /** The objection on which a file hangs. */
    Optional<Objection> holding(UUID attachment) {
        return jdbc.sql("select o.* from case_objection o join objection_attachment a on a.objection = o.id where a.attachment = ?")
                .param(attachment)
                .query(this::read)
                .optional();
    }

    void looked(UUID id, UUID objection, PersonId by, Instant at) {
        jdbc.sql("insert into objector_look (id, objection, person, looked_at) values (?, ?, ?, ?)")
                .params(id, objection, by.value(), Timestamp.from(at))
                .update();
    }

    /** Who looked at who objects. */
    record Look(PersonId person, Instant at) {}

    List<Look> looks(UUID objection) {
        return jdbc.sql("select person, looked_at from objector_look where objection = ? order by looked_at, id")
                .param(objection)
                .query((row, number) -> new Look(
                        new PersonId(row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant()))
                .list();
    }

    Optional<Objection> byReceipt(String receipt) {
        return jdbc.sql("select * from case_objection where receipt = ?")
                .param(receipt)
                .query(this::read)
                .optional();
    }

    /** Leaves when it came, when it was answered and what came of it. */
    void strikeWords(CaseId id) {
        jdbc.sql("""
                update case_objection set identity = null, facts = '', internal_note = null, raised_reason = null,
                    answer = case when answer is null then null else '' end
                where case_id = ?""").param(id.value()).update();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select * from case_objection where id = ?").param(id).query(this::read).optional();
    }

    List<Objection> of(CaseId id) {
        return jdbc.sql("select * from case_objection where case_id = ? order by received_at, id")
                .param(id.value())
                .query(this::read)
                .list();
    }

    private Objection read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte @Nullable [] identity = row.getBytes("identity");
        Objector objector = identity == null ? Objector.NOBODY : vault.open(id, identity);
        return new Objection(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("kind").equals("tip"),
                objector.name(),
                objector.contact(),
                row.getString("facts"),
                row.getString("receipt"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "taken_up_at"),
                row.getTimestamp("raised_at") == null ? null : Objects.requireNonNullElse(row.getString("raised_reason"), ""),
                instant(row, "answered_at"),
                row.getObject("upheld", Boolean.class),
                row.getString("answer"),
                row.getString("internal_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
