package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.FeeClass;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_charge}. */
@Repository
class ChargeTable {
    static final String COLUMNS = """
            select c.id, c.association, c.year, c.kind, c.membership, c.person, c.unit, c.member_number, c.class, c.full_cents,
                   c.cents, c.paid_cents, c.due_on, c.version
            from dues_charge c\s""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ChargeTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Charge> find(ChargeId id) {
        return jdbc.sql(COLUMNS + "where c.id = ?").param(id.value()).query(ChargeTable::read).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<Charge> hold(ChargeId id) {
        return jdbc.sql(COLUMNS + "where c.id = ? for update").param(id.value()).query(ChargeTable::read).optional();
    }

    /** Holds the rows until the transaction ends, in the order of their ids. */
    List<Charge> hold(Collection<ChargeId> ids) {
        return jdbc.sql(COLUMNS + "where c.id = any(?) order by c.id for update")
                .param(ids.stream().map(ChargeId::value).toArray(UUID[]::new))
                .query(ChargeTable::read)
                .list();
    }

    List<Charge> ofPerson(PersonId person) {
        return jdbc.sql(COLUMNS + "where c.person = ? order by c.year desc, c.id desc")
                .param(person.value()).query(ChargeTable::read).list();
    }

    List<Charge> ofUnits(Collection<OrganisationId> units) {
        return jdbc.sql(COLUMNS + "where c.unit = any(?) order by c.year desc, c.id desc")
                .param(units.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(ChargeTable::read).list();
    }

    List<Charge> ofMembership(MembershipId membership) {
        return jdbc.sql(COLUMNS + "where c.membership = ? order by c.year desc, c.id desc")
                .param(membership.value()).query(ChargeTable::read).list();
    }

    /** What can still be paid to the association for the membership, what is due first before the rest. */
    List<Charge> payable(OrganisationId association, MembershipId membership) {
        return jdbc.sql(COLUMNS + """
                join dues_year y on y.association = c.association and y.year = c.year
                where c.association = ? and c.membership = ? and c.paid_cents < c.cents and y.state = 'OPEN'
                order by c.due_on, c.year, c.id""")
                .params(association.value(), membership.value())
                .query(ChargeTable::read)
                .list();
    }

    List<Charge> in(OrganisationId association, int year, @Nullable ChargeId after, int limit) {
        return jdbc.sql(COLUMNS + "where c.association = ? and c.year = ? and c.id > ? order by c.id limit ?")
                .params(association.value(), year, after == null ? BEFORE_ALL : after.value(), limit)
                .query(ChargeTable::read)
                .list();
    }

    List<Charge> unpaid(OrganisationId association, int year, @Nullable LocalDate dueBefore, @Nullable ChargeId after, int limit) {
        return jdbc.sql(COLUMNS + """
                where c.association = :association and c.year = :year and c.paid_cents < c.cents and c.id > :after
                  and (cast(:due as date) is null or c.due_on < :due) order by c.id limit :limit""")
                .param("association", association.value())
                .param("year", year)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("due", dueBefore)
                .param("limit", limit)
                .query(ChargeTable::read)
                .list();
    }

    int unpaid(OrganisationId association, int year) {
        return jdbc.sql("select count(*) from dues_charge where association = ? and year = ? and paid_cents < cents")
                .params(association.value(), year).query(Integer.class).single();
    }

    /** A charge that is made from another: carried over from it, or revived from a receipt. */
    record Origin(@Nullable ChargeId carriedFrom, @Nullable UUID revivedFrom) {
        private static final Origin NONE = new Origin(null, null);
    }

    /**
     * Charges that are made from no other.
     *
     * @param districts by membership, the association of a district of which the member is one today
     */
    int insert(List<Charge> charges, Map<MembershipId, OrganisationId> districts, Instant at) {
        return insert(charges, Origin.NONE, districts, at);
    }

    /** One made from another, whose district it keeps. */
    int insert(Charge charge, Origin origin, Instant at) {
        return insert(List.of(charge), origin, Map.of(), at);
    }

    /** @return how many were new: a member is charged once for a year, and a charge carried over once */
    private int insert(List<Charge> charges, Origin origin, Map<MembershipId, OrganisationId> districts, Instant at) {
        int[] counts = batches.batchUpdate(
                """
                insert into dues_charge (id, association, year, kind, membership, person, unit, member_number, class, full_cents,
                    cents, due_on, carried_from, revived_from, district, charged_at)
                values (:id, :association, :year, :kind, :membership, :person, :unit, :number, :class, :full, :owed, :due,
                    cast(:carried as uuid), cast(:revived as uuid),
                    coalesce(cast(:district as uuid), (select o.district from dues_charge o where o.id = cast(:carried as uuid)),
                        (select o.district from dues_charge o join dues_receipt r on r.charge = o.id where r.id = cast(:revived as uuid))),
                    :at) on conflict do nothing""",
                charges.stream().map(one -> columns(one, origin, at)
                        .addValue("district", Columns.value(districts.get(one.membership())))).toArray(SqlParameterSource[]::new));
        int inserted = 0;
        for (int count : counts) {
            inserted += Math.max(count, 0);
        }
        return inserted;
    }

    private static MapSqlParameterSource columns(Charge one, Origin origin, Instant at) {
        return new MapSqlParameterSource("id", one.id().value())
                .addValue("association", one.association().value())
                .addValue("year", one.year())
                .addValue("kind", one.kind().name())
                .addValue("membership", one.membership().value())
                .addValue("person", Columns.value(one.person()))
                .addValue("unit", Columns.value(one.unit()))
                .addValue("number", one.memberNumber())
                .addValue("class", one.feeClass())
                .addValue("full", one.full())
                .addValue("owed", one.owed())
                .addValue("due", one.dueOn())
                .addValue("carried", origin.carriedFrom() == null ? null : origin.carriedFrom().value())
                .addValue("revived", origin.revivedFrom())
                .addValue("at", Timestamp.from(at));
    }

    void paid(Charge charge, long cents) {
        change(charge, "paid_cents = paid_cents + ?", cents);
    }

    void owed(Charge charge, long cents) {
        change(charge, "cents = ?", cents);
    }

    /** Charges by another class, before anything was paid or reduced. */
    void reclass(Charge charge, FeeClass fee) {
        int changed = jdbc.sql("""
                update dues_charge set class = ?, full_cents = ?, cents = ?, due_on = ?, version = version + 1
                where id = ? and version = ?""")
                .params(fee.id(), fee.cents(), fee.cents(), fee.due().atYear(charge.year()), charge.id().value(), charge.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("charge changed meanwhile: " + charge.id());
        }
    }

    private void change(Charge charge, String what, long value) {
        int changed = jdbc.sql("update dues_charge set " + what + ", version = version + 1 where id = ? and version = ?")
                .params(value, charge.id().value(), charge.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("charge changed meanwhile: " + charge.id());
        }
    }

    /** Whether the membership owes the association anything in a year that is not closed. */
    boolean owes(OrganisationId association, MembershipId membership) {
        return jdbc.sql("""
                select exists (select 1 from dues_charge c join dues_year y on y.association = c.association and y.year = c.year
                    where c.association = ? and c.membership = ? and c.paid_cents < c.cents and y.state <> 'CLOSED')""")
                .params(association.value(), membership.value()).query(Boolean.class).single();
    }

    static Charge read(ResultSet row, int number) throws SQLException {
        return new Charge(
                new ChargeId(row.getObject("id", UUID.class)),
                Columns.association(row),
                row.getInt("year"),
                Charge.Kind.valueOf(row.getString("kind")),
                new MembershipId(row.getObject("membership", UUID.class)),
                Columns.person(row, "person"),
                Columns.organisation(row, "unit"),
                row.getString("member_number"),
                row.getObject("class", UUID.class),
                row.getLong("full_cents"),
                row.getLong("cents"),
                row.getLong("paid_cents"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getInt("version"));
    }
}
