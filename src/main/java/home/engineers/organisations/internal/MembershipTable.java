package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code membership}. */
@Repository
class MembershipTable {
    private static final String COLUMNS = """
            select id, association, person, unit, applicant, statement, state, number, applied_on, admitted_on,
                   term_from, term_to, ended_on, remark, continues, number_kept, version
            from membership\s""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final StandingTable standings;

    MembershipTable(JdbcClient jdbc, NamedParameterJdbcOperations batches, StandingTable standings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.standings = standings;
    }

    Optional<Membership> find(MembershipId id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(MembershipTable::read).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<Membership> hold(MembershipId id) {
        return jdbc.sql(COLUMNS + "where id = ? for update").param(id.value()).query(MembershipTable::read).optional();
    }

    List<Membership> ofPerson(PersonId person) {
        return jdbc.sql(COLUMNS + "where person = ? order by applied_on desc, id desc")
                .param(person.value())
                .query(MembershipTable::read)
                .list();
    }

    /** Memberships of units for which the person has applied. */
    List<Membership> appliedForUnits(PersonId person) {
        return jdbc.sql(COLUMNS + "where applicant = ? and unit is not null order by applied_on desc, id desc")
                .param(person.value())
                .query(MembershipTable::read)
                .list();
    }

    /** Takes out what the person wrote and what was written about the person; number, terms and dates stay. */
    void strikeWords(MembershipId id) {
        jdbc.sql("update membership set statement = null, remark = null where id = ?").param(id.value()).update();
    }

    List<Membership> ofUnit(OrganisationId unit) {
        return jdbc.sql(COLUMNS + "where unit = ? order by applied_on desc, id desc")
                .param(unit.value())
                .query(MembershipTable::read)
                .list();
    }

    List<Membership> ofUnits(PersonId representative, Collection<OrganisationId> units, LocalDate today) {
        return jdbc.sql(COLUMNS + """
                where unit is not null and state in ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED')
                  and (unit = any(:units) or id in (
                      select membership from unit_representative
                      where person = :person and first_day <= :today and (last_day is null or last_day >= :today)))
                order by applied_on desc, id desc""")
                .param("units", units.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("person", representative.value())
                .param("today", today)
                .query(MembershipTable::read)
                .list();
    }

    int count(OrganisationId association) {
        return jdbc.sql("select count(*) from membership where association = ?").param(association.value()).query(Integer.class).single();
    }

    List<Membership> in(OrganisationId association, @Nullable MembershipId after, int limit) {
        return jdbc.sql(COLUMNS + "where association = ? and id > ? order by id limit ?")
                .params(association.value(), after == null ? BEFORE_ALL : after.value(), limit)
                .query(MembershipTable::read)
                .list();
    }

    /** The application under way or the active membership of the person or unit in the association. */
    Optional<Membership> open(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit) {
        return jdbc.sql(COLUMNS + """
                where association = ? and (person = ? or unit = ?) and state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')""")
                .params(Arrays.asList(association.value(), value(person), value(unit)))
                .query(MembershipTable::read)
                .optional();
    }

    /** The last membership of the person or unit in the association that is over or may only be renewed. */
    Optional<Membership> earlier(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit) {
        return jdbc.sql(COLUMNS + """
                where association = ? and (person = ? or unit = ?) and number is not null
                  and state in ('LAPSED', 'LEFT', 'TRANSFERRED')
                order by admitted_on desc, id desc limit 1""")
                .params(Arrays.asList(association.value(), value(person), value(unit)))
                .query(MembershipTable::read)
                .optional();
    }

    Optional<Membership> byNumber(OrganisationId association, String number) {
        return jdbc.sql(COLUMNS + "where association = ? and number = ? order by admitted_on desc, id desc limit 1")
                .params(association.value(), number)
                .query(MembershipTable::read)
                .optional();
    }

    Optional<Membership> admittedOn(
            OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit, LocalDate day) {
        return jdbc.sql(COLUMNS + "where association = ? and (person = ? or unit = ?) and admitted_on = ? limit 1")
                .params(Arrays.asList(association.value(), value(person), value(unit), day))
                .query(MembershipTable::read)
                .optional();
    }

    /** Those of the numbers that the association has given. */
    Set<String> taken(OrganisationId association, List<String> numbers) {
        return jdbc.sql("select number from membership where association = ? and number = any(?)")
                .params(association.value(), numbers.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Of these persons and units, past memberships included. */
    List<Membership> of(Collection<PersonId> persons, Collection<OrganisationId> units) {
        return jdbc.sql(COLUMNS + "where person = any(?) or unit = any(?)")
                .params(
                        persons.stream().map(PersonId::value).toArray(UUID[]::new),
                        units.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(MembershipTable::read)
                .list();
    }

    /** Active ones whose term ended before the day; rows another node is at work on are left to it. */
    List<Membership> holdEnded(LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + """
                where state = 'ACTIVE' and term_to < ? order by term_to limit ? for update skip locked""")
                .params(today, limit)
                .query(MembershipTable::read)
                .list();
    }

    Optional<LocalDate> earliestEnd() {
        return jdbc.sql("select min(term_to) from membership where state = 'ACTIVE'")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    /** False where there is an open one of the same person or unit, or the number is given already. */
    boolean insert(Membership m, Instant at) {
        boolean entered = row(m, at);
        if (entered) {
            standings.begin(List.of(m.id()));
        }
        return entered;
    }

    private boolean row(Membership m, Instant at) {
        return jdbc.sql("""
                insert into membership (id, association, person, unit, applicant, statement, state, number, applied_on,
                    admitted_on, term_from, term_to, ended_on, remark, continues, number_kept, version, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        m.id().value(), m.association().value(), value(m.person()), value(m.unit()), value(m.applicant()),
                        m.statement(), m.state().name(), m.number(), m.appliedOn(), m.admittedOn(), m.termFrom(),
                        m.termTo(), m.endedOn(), m.remark(), earlier(m), numberKept(m), m.version(), Timestamp.from(at)))
                .update() == 1;
    }

    /** Memberships found to be new. */
    void insert(List<Membership> all, Instant at) {
        batches.batchUpdate(
                """
                insert into membership (id, association, person, unit, applicant, statement, state, number, applied_on,
                    admitted_on, term_from, term_to, ended_on, remark, version, changed_at)
                values (:id, :association, :person, :unit, :applicant, :statement, :state, :number, :applied,
                    :admitted, :from, :to, :ended, :remark, :version, :at)""",
                all.stream().map(one -> columns(one, at)).toArray(SqlParameterSource[]::new));
        standings.begin(all.stream().map(Membership::id).toList());
    }

    private static SqlParameterSource columns(Membership m, Instant at) {
        return new MapSqlParameterSource("id", m.id().value())
                .addValue("association", m.association().value())
                .addValue("person", value(m.person()))
                .addValue("unit", value(m.unit()))
                .addValue("applicant", value(m.applicant()))
                .addValue("statement", m.statement())
                .addValue("state", m.state().name())
                .addValue("number", m.number())
                .addValue("applied", m.appliedOn())
                .addValue("admitted", m.admittedOn())
                .addValue("from", m.termFrom())
                .addValue("to", m.termTo())
                .addValue("ended", m.endedOn())
                .addValue("remark", m.remark())
                .addValue("version", m.version())
                .addValue("at", Timestamp.from(at));
    }

    /** Stores a transition and counts the version up. */
    Membership update(Membership m, Instant at) {
        int changed = jdbc.sql("""
                update membership set state = ?, number = ?, admitted_on = ?, term_from = ?, term_to = ?, ended_on = ?,
                    remark = ?, continues = ?, number_kept = ?, version = version + 1, changed_at = ?
                where id = ? and version = ?""")
                .params(Arrays.asList(
                        m.state().name(), m.number(), m.admittedOn(), m.termFrom(), m.termTo(), m.endedOn(), m.remark(),
                        earlier(m), numberKept(m), Timestamp.from(at), m.id().value(), m.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("membership changed meanwhile: " + m.id());
        }
        standings.change(m, LocalDate.ofInstant(at, HouseClock.ZONE));
        return find(m.id()).orElseThrow();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable UUID earlier(Membership m) {
        return m.continuation() == null ? null : m.continuation().earlier().value();
    }

    private static boolean numberKept(Membership m) {
        return m.continuation() != null && m.continuation().numberKept();
    }

    static Membership read(ResultSet rs, int row) throws SQLException {
        UUID person = rs.getObject("person", UUID.class);
        UUID unit = rs.getObject("unit", UUID.class);
        UUID applicant = rs.getObject("applicant", UUID.class);
        UUID earlier = rs.getObject("continues", UUID.class);
        String statement = rs.getString("statement");
        return new Membership(
                new MembershipId(rs.getObject("id", UUID.class)),
                new OrganisationId(rs.getObject("association", UUID.class)),
                person == null ? null : new PersonId(person),
                unit == null ? null : new OrganisationId(unit),
                applicant == null ? null : new PersonId(applicant),
                statement == null ? "" : statement,
                State.valueOf(rs.getString("state")),
                rs.getString("number"),
                rs.getObject("applied_on", LocalDate.class),
                rs.getObject("admitted_on", LocalDate.class),
                rs.getObject("term_from", LocalDate.class),
                rs.getObject("term_to", LocalDate.class),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("remark"),
                earlier == null ? null : new Membership.Continuation(new MembershipId(earlier), rs.getBoolean("number_kept")),
                rs.getInt("version"));
    }
}
