package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code membership_transfer}. */
@Repository
class TransferTable {
    private static final String COLUMNS = """
            select t.id, t.membership, t.person, t.from_association, t.to_association, t.effective_on, t.reason, t.asked_by, t.proposed,
                   t.asked_at, t.state, t.decided_by, t.decided_at, t.note, t.continued_by, t.version
            from membership_transfer t\s""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final JdbcClient jdbc;

    TransferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Transfer> find(TransferId id) {
        return jdbc.sql(COLUMNS + "where t.id = ?").param(id.value()).query(TransferTable::read).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<Transfer> hold(TransferId id) {
        return jdbc.sql(COLUMNS + "where t.id = ? for update").param(id.value()).query(TransferTable::read).optional();
    }

    List<Transfer> of(MembershipId membership) {
        return jdbc.sql(COLUMNS + "where t.membership = ? order by t.asked_at desc, t.id desc")
                .param(membership.value())
                .query(TransferTable::read)
                .list();
    }

    List<Transfer> of(PersonId member) {
        return jdbc.sql(COLUMNS + "where t.person = ? order by t.asked_at desc, t.id desc")
                .param(member.value())
                .query(TransferTable::read)
                .list();
    }

    List<Transfer> in(OrganisationId association, @Nullable TransferId after, int limit) {
        return jdbc.sql(COLUMNS + "where (t.from_association = ? or t.to_association = ?) and t.id > ? order by t.id limit ?")
                .params(association.value(), association.value(), after == null ? BEFORE_ALL : after.value(), limit)
                .query(TransferTable::read)
                .list();
    }

    Optional<Transfer> open(MembershipId membership) {
        return jdbc.sql(COLUMNS + "where t.membership = ? and t.state in ('ASKED', 'AGREED')")
                .param(membership.value())
                .query(TransferTable::read)
                .optional();
    }

    /** False where another transfer of the membership is open. */
    boolean insert(Transfer t, @Nullable PersonId member) {
        return jdbc.sql("""
                insert into membership_transfer (id, membership, person, from_association, to_association, effective_on, reason,
                    asked_by, proposed, asked_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        t.id().value(), t.membership().value(), member == null ? null : member.value(), t.from().value(), t.to().value(), t.on(), t.reason(),
                        t.askedBy().value(), t.proposed(), Timestamp.from(t.askedAt()), t.state().name()))
                .update() == 1;
    }

    /** Stores a transition and counts the version up. */
    Transfer update(Transfer t) {
        int changed = jdbc.sql("""
                update membership_transfer set state = ?, decided_by = ?, decided_at = ?, note = ?, continued_by = ?,
                    version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(
                        t.state().name(), t.decidedBy() == null ? null : t.decidedBy().value(),
                        t.decidedAt() == null ? null : Timestamp.from(t.decidedAt()), t.note(),
                        t.continuedBy() == null ? null : t.continuedBy().value(), t.id().value(), t.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("transfer changed meanwhile: " + t.id());
        }
        return find(t.id()).orElseThrow();
    }

    /** @param member whose membership it is; null for a unit's */
    record Concerning(Transfer transfer, @Nullable PersonId member) {}

    /** Those of the person's own memberships and those the person asked for or decided on for others, newest first. */
    List<Concerning> concerning(PersonId person) {
        return jdbc.sql(COLUMNS + """
                where t.person = :person or t.asked_by = :person or t.decided_by = :person order by t.asked_at desc, t.id desc""")
                .param("person", person.value())
                .query((rs, n) -> {
                    UUID member = rs.getObject("person", UUID.class);
                    return new Concerning(read(rs, n), member == null ? null : new PersonId(member));
                })
                .list();
    }

    /** Agreed ones whose day has come; rows another node is at work on are left to it. */
    Optional<Transfer> holdDue(LocalDate today) {
        return jdbc.sql(COLUMNS + """
                where t.state = 'AGREED' and t.effective_on <= ? order by t.effective_on, t.id limit 1 for update skip locked""")
                .param(today)
                .query(TransferTable::read)
                .optional();
    }

    Optional<LocalDate> earliestDue() {
        return jdbc.sql("select min(effective_on) from membership_transfer where state = 'AGREED'")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    /** Takes out what the person wrote and what was written about the person; associations and days stay. */
    void strikeWords(PersonId member) {
        jdbc.sql("update membership_transfer set reason = null, note = null where person = ?")
                .param(member.value())
                .update();
    }

    static Transfer read(ResultSet rs, int row) throws SQLException {
        UUID decidedBy = rs.getObject("decided_by", UUID.class);
        UUID continuedBy = rs.getObject("continued_by", UUID.class);
        String reason = rs.getString("reason");
        return new Transfer(
                new TransferId(rs.getObject("id", UUID.class)),
                new MembershipId(rs.getObject("membership", UUID.class)),
                new OrganisationId(rs.getObject("from_association", UUID.class)),
                new OrganisationId(rs.getObject("to_association", UUID.class)),
                rs.getObject("effective_on", LocalDate.class),
                reason == null ? "" : reason,
                new PersonId(rs.getObject("asked_by", UUID.class)),
                rs.getBoolean("proposed"),
                at(rs, "asked_at"),
                Transfer.State.valueOf(rs.getString("state")),
                decidedBy == null ? null : new PersonId(decidedBy),
                rs.getObject("decided_at") == null ? null : at(rs, "decided_at"),
                rs.getString("note"),
                continuedBy == null ? null : new MembershipId(continuedBy),
                rs.getInt("version"));
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
