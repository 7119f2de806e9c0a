package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Reach;
import home.engineers.organisations.Honour;
import home.engineers.organisations.HonourId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code honour}. */
@Repository
class HonourTable {
    private static final String COLUMNS = """
            select h.id, h.association, h.person, h.unit, h.title, h.granted_by, h.granted_on, h.document, h.withdrawn_at,
                   h.withdrawn_why, h.version
            from honour h\s""";
    private static final String LINES = """
            select h.id, coalesce(c.name, u.name, '') as holder, h.unit is not null as of_unit, h.title, h.granted_by,
                   h.granted_on, h.document, o.name as association, h.withdrawn_at is not null as withdrawn,
                   coalesce(c.invented, false) as invented
            from honour h left join people_card c on c.person = h.person left join organisation u on u.id = h.unit
            join organisation o on o.id = h.association where\s""";
    private static final String NEWEST = " order by h.granted_on desc, h.id desc";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final JdbcClient jdbc;

    HonourTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Honour> find(HonourId id) {
        return jdbc.sql(COLUMNS + "where h.id = ?").param(id.value()).query(HonourTable::read).optional();
    }

    List<Honour> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where h.person = ? and h.withdrawn_at is null" + NEWEST)
                .param(person.value())
                .query(HonourTable::read)
                .list();
    }

    List<Honour> of(OrganisationId unit) {
        return jdbc.sql(COLUMNS + "where h.unit = ? and h.withdrawn_at is null" + NEWEST)
                .param(unit.value())
                .query(HonourTable::read)
                .list();
    }

    List<Honour> in(OrganisationId association, @Nullable HonourId after, int limit) {
        return jdbc.sql(COLUMNS + "where h.association = ? and h.withdrawn_at is null and h.id > ? order by h.id limit ?")
                .params(association.value(), after == null ? BEFORE_ALL : after.value(), limit)
                .query(HonourTable::read)
                .list();
    }

    /** Those of the person, withdrawn ones included, and those the person entered or withdrew for others. */
    List<Honour> concerning(PersonId person) {
        return jdbc.sql(COLUMNS + "where h.person = :who or h.entered_by = :who or h.withdrawn_by = :who" + NEWEST)
                .param("who", person.value())
                .query(HonourTable::read)
                .list();
    }

    /** By association; those without one are left out. */
    Map<OrganisationId, Long> counted(Collection<OrganisationId> associations, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select association, count(*) from honour
                where association = any(?) and granted_on between ? and ? and withdrawn_at is null group by association""")
                .params(associations.stream().map(OrganisationId::value).toArray(UUID[]::new), first, last)
                .query((rs, n) -> Map.entry(new OrganisationId(rs.getObject(1, UUID.class)), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False where the same honour of that day is on record. */
    boolean insert(Honour h, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into honour (id, association, person, unit, title, granted_by, granted_on, document, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        h.id().value(), h.association().value(), h.person() == null ? null : h.person().value(),
                        h.unit() == null ? null : h.unit().value(), h.title(), h.grantedBy(), h.grantedOn(), h.document(),
                        by.value(), Timestamp.from(at)))
                .update() == 1;
    }

    Honour withdraw(Honour h, PersonId by) {
        int changed = jdbc.sql("""
                update honour set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?, version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(
                        h.withdrawnAt() == null ? null : Timestamp.from(h.withdrawnAt()), by.value(), h.withdrawnWhy(),
                        h.id().value(), h.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("honour changed meanwhile: " + h.id());
        }
        return find(h.id()).orElseThrow();
    }

    /** Takes out the honours of a person; that they were entered stays in the record of official acts. */
    void delete(PersonId person) {
        jdbc.sql("delete from honour where person = ?").param(person.value()).update();
    }

    List<HonourLine> page(HonourFilter filter, Reach reach) {
        return lines(filter, reach, " limit " + HonourFilter.SIZE + " offset " + (filter.page() - 1) * HonourFilter.SIZE);
    }

    List<HonourLine> all(HonourFilter filter, Reach reach) {
        return lines(filter, reach, "");
    }

    private List<HonourLine> lines(HonourFilter filter, Reach reach, String extent) {
        return jdbc.sql(LINES + within(filter, reach) + NEWEST + extent)
                .params(parameters(filter, reach))
                .query((rs, n) -> new HonourLine(
                        new HonourId(rs.getObject("id", UUID.class)), rs.getString("holder"), rs.getBoolean("of_unit"),
                        rs.getString("title"), rs.getString("granted_by"), rs.getObject("granted_on", LocalDate.class),
                        rs.getString("document"), rs.getString("association"), rs.getBoolean("withdrawn"),
                        rs.getBoolean("invented")))
                .list();
    }

    long count(HonourFilter filter, Reach reach) {
        return jdbc.sql("select count(*) from (select 1 from honour h where " + within(filter, reach) + " limit " + Total.LIMIT
                        + ") found")
                .params(parameters(filter, reach))
                .query(Long.class)
                .single();
    }

    private static String within(HonourFilter filter, Reach reach) {
        StringBuilder within = new StringBuilder(reach.everywhere() ? "true" : "h.association = any(:organisations)");
        if (!filter.q().isEmpty()) {
            within.append("""
                    \sand (h.title like :contains escape '!' or h.document like :contains escape '!'
                        or h.person in (select c.person from people_card c
                            where c.letters @> string_to_array(:q, null) and c.name like :contains escape '!')
                        or h.unit in (select id from organisation where kind = 'UNIT' and name like :contains escape '!'))""");
        }
        if (filter.year() > 0) {
            within.append(" and h.granted_on >= make_date(:year, 1, 1) and h.granted_on < make_date(:year + 1, 1, 1)");
        }
        return within.toString();
    }

    private static Map<String, Object> parameters(HonourFilter filter, Reach reach) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new));
        parameters.put("q", filter.q());
        parameters.put("contains", "%" + filter.q().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        parameters.put("year", filter.year());
        return parameters;
    }

    private static Honour read(ResultSet rs, int row) throws SQLException {
        UUID person = rs.getObject("person", UUID.class);
        UUID unit = rs.getObject("unit", UUID.class);
        OffsetDateTime withdrawn = rs.getObject("withdrawn_at", OffsetDateTime.class);
        return new Honour(
                new HonourId(rs.getObject("id", UUID.class)),
                new OrganisationId(rs.getObject("association", UUID.class)),
                person == null ? null : new PersonId(person),
                unit == null ? null : new OrganisationId(unit),
                rs.getString("title"),
                rs.getString("granted_by"),
                rs.getObject("granted_on", LocalDate.class),
                rs.getString("document"),
                withdrawn == null ? null : withdrawn.toInstant(),
                rs.getString("withdrawn_why"),
                rs.getInt("version"));
    }
}
