package home.engineers.experts.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Reach;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of experts, read from the pool, the cards of the persons and the seats. */
@Repository
class PoolTable {
    private static final String SEATED = """
            exists (select 1 from organisation_position s where s.person = e.person and s.organisation = e.association
                and s.role = 'EXPERT' and s.since <= :today and (s.until is null or s.until >= :today))""";
    private static final String AWAY =
            "exists (select 1 from expert_absence b where b.person = e.person and b.first_day <= :today and b.last_day >= :today)";
    private static final String PROPOSED = "exists (select 1 from expert_admission a where a.entry = e.id and a.state = 'PROPOSED')";
    private static final String LINES = """
            select e.id, e.person, coalesce(c.name, '') as name, coalesce(c.employer_name, '') as employer,
                   coalesce(c.title_level, '') as title, coalesce(c.invented, false) as invented,
                   array(select specialty from expert_specialty p where p.entry = e.id order by specialty) as specialties,
                   array(select a.programme || '/' || a.level from expert_admission a where a.entry = e.id and a.state = 'ADMITTED'
                         order by 1) as admissions,
                   (select max(coalesce(s.until, 'infinity'::date)) from organisation_position s where s.person = e.person
                       and s.organisation = e.association and s.role = 'EXPERT' and s.since <= :today
                       and (s.until is null or s.until >= :today)) as until,
                   (select count(*) from expert_invitation i where i.person = e.person and i.state = 'DECLINED') as declined,
                   %s as away, %s as proposed
            from expert_entry e left join people_card c on c.person = e.person where\s""".formatted(AWAY, PROPOSED);
    private final JdbcClient jdbc;

    PoolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param admissions programme, slash, level
     * @param seated whether they sit as an expert today
     * @param until last day of the seat, or null where there is none or it is open
     */
    record Row(
            UUID id, PersonId person, String name, String employer, String title, boolean invented, List<String> specialties,
            List<String> admissions, boolean seated, @Nullable LocalDate until, int declined, boolean away, boolean proposed) {}

    List<Row> page(PoolFilter filter, Reach reach, LocalDate today, int warning) {
        return jdbc.sql(LINES + within(filter, reach) + " order by c.sort_key, e.id limit " + PoolFilter.SIZE + " offset "
                        + (filter.page() - 1) * PoolFilter.SIZE)
                .params(parameters(filter, reach, today, warning)).query(PoolTable::read).list();
    }

    List<Row> all(PoolFilter filter, Reach reach, LocalDate today, int warning) {
        return jdbc.sql(LINES + within(filter, reach) + " order by c.sort_key, e.id")
                .params(parameters(filter, reach, today, warning)).query(PoolTable::read).list();
    }

    long count(PoolFilter filter, Reach reach, LocalDate today, int warning) {
        return jdbc.sql("select count(*) from (select 1 from expert_entry e left join people_card c on c.person = e.person where "
                        + within(filter, reach) + " limit " + Total.LIMIT + ") found")
                .params(parameters(filter, reach, today, warning)).query(Long.class).single();
    }

    private static String within(PoolFilter filter, Reach reach) {
        StringBuilder within = new StringBuilder(reach.everywhere() ? "true" : "e.association = any(:organisations)");
        if (!filter.q().isEmpty()) {
            within.append(" and (c.name like :contains escape '!' or c.employer_name like :contains escape '!')");
        }
        if (!filter.specialty().isEmpty()) {
            within.append(" and exists (select 1 from expert_specialty p where p.entry = e.id and p.specialty = :specialty)");
        }
        if (!filter.programme().isEmpty()) {
            within.append(" and exists (select 1 from expert_admission a where a.entry = e.id and a.state = 'ADMITTED'"
                    + " and a.programme = :programme)");
        }
        return within.append(switch (filter.state()) {
            case ALL -> "";
            case SEATED -> " and " + SEATED;
            case PROPOSED -> " and " + PROPOSED;
            case AWAY -> " and " + AWAY;
            case ENDING -> " and " + SEATED.replace("s.until is null or", "s.until < :today::date + :warning and");
            case OVER -> " and not " + SEATED + " and not " + PROPOSED;
        }).toString();
    }

    private static Map<String, Object> parameters(PoolFilter filter, Reach reach, LocalDate today, int warning) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new));
        parameters.put("contains", "%" + filter.q().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        parameters.put("specialty", filter.specialty());
        parameters.put("programme", filter.programme());
        parameters.put("today", today);
        parameters.put("warning", warning);
        return parameters;
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        String until = row.getString("until");
        return new Row(
                row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)), row.getString("name"),
                row.getString("employer"), row.getString("title"), row.getBoolean("invented"), texts(row.getArray("specialties")),
                texts(row.getArray("admissions")), until != null, until == null || until.equals("infinity") ? null : LocalDate.parse(until),
                row.getInt("declined"), row.getBoolean("away"), row.getBoolean("proposed"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
