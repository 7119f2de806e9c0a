package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Reach;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.MemberFilter.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of members within what the actor may reach. The inner query finds the lines of one page on the narrow table;
 * only these are joined with persons, so the cost does not grow with the number of persons in the house.
 */
@Repository
class MemberSearch {
    private static final int DUE_WITHIN_DAYS = 30;

    private static final String PERSONS = " join people_card c on c.person = m.person ";
    private static final String PERSON_COLUMNS = " c.name, c.title_level as title, c.employer_name as employer, c.district, c.invented ";
    private static final String UNITS = " join organisation c on c.id = m.unit ";
    private static final String UNIT_COLUMNS =
            " c.name, '' as title, coalesce(c.credit_code, '') as employer, c.district, false as invented ";

    private final JdbcClient jdbc;

    MemberSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberLine> page(MemberFilter filter, Reach reach, LocalDate today) {
        return lines(filter, reach, today, " limit " + MemberFilter.SIZE + " offset " + (filter.page() - 1) * MemberFilter.SIZE);
    }

    List<MemberLine> all(MemberFilter filter, Reach reach, LocalDate today) {
        return lines(filter, reach, today, "");
    }

    private List<MemberLine> lines(MemberFilter filter, Reach reach, LocalDate today, String extent) {
        boolean narrow = filter.plain() && filter.sort() != MemberFilter.Sort.NAME;
        String order = order(filter);
        String inner = "select m.id from membership m" + (narrow ? "" : join(filter)) + where(filter, reach) + order + extent;
        String sql = "select m.id, m.number, m.state, m.applied_on, m.term_to, m.association, o.name as association_name,"
                + (filter.units() ? UNIT_COLUMNS : PERSON_COLUMNS)
                + "from (" + inner + ") page join membership m on m.id = page.id" + join(filter)
                + "join organisation o on o.id = m.association" + order;
        return jdbc.sql(sql).params(parameters(filter, reach, today)).query(MemberSearch::read).list();
    }

    long count(MemberFilter filter, Reach reach, LocalDate today) {
        return jdbc.sql("select count(*) from membership m" + join(filter) + where(filter, reach))
                .params(parameters(filter, reach, today))
                .query(Long.class)
                .single();
    }

    /** How many stand in each saved view. */
    Map<View, Long> counts(MemberFilter filter, Reach reach, LocalDate today) {
        StringBuilder columns = new StringBuilder();
        for (View view : View.values()) {
            columns.append(columns.isEmpty() ? "" : ", ").append("count(*) filter (where ").append(view.condition()).append(')');
        }
        return jdbc.sql("select " + columns + " from membership m where " + kind(filter) + within(reach))
                .params(parameters(filter, reach, today))
                .query((rs, n) -> {
                    Map<View, Long> counts = new EnumMap<>(View.class);
                    for (View view : View.values()) {
                        counts.put(view, rs.getLong(view.ordinal() + 1));
                    }
                    return counts;
                })
                .single();
    }

    private static String join(MemberFilter filter) {
        return filter.units() ? UNITS : PERSONS;
    }

    private static String kind(MemberFilter filter) {
        return filter.units() ? "m.unit is not null" : "m.person is not null";
    }

    private static String within(Reach reach) {
        return reach.everywhere() ? "" : " and m.association = any(:organisations)";
    }

    private static String where(MemberFilter filter, Reach reach) {
        StringBuilder where = new StringBuilder(" where " + kind(filter) + within(reach) + " and " + filter.view().condition());
        if (!filter.q().isEmpty()) {
            where.append(" and (c.name like :contains escape '!' or m.number like :begins escape '!' or ")
                    .append(filter.units() ? "c.credit_code like :begins escape '!'" : "c.employer_name like :contains escape '!'")
                    .append(')');
        }
        if (!filter.district().isEmpty()) {
            where.append(" and c.district = :district");
        }
        if (!filter.title().isEmpty() && !filter.units()) {
            where.append(" and c.title_level = :title");
        }
        if (!filter.association().isEmpty()) {
            where.append(" and m.association::text = :association");
        }
        return where.toString();
    }

    private static String order(MemberFilter filter) {
        String direction = filter.descending() ? " desc" : "";
        return switch (filter.sort()) {
            case NUMBER -> " order by m.number" + direction + " nulls first, m.id";
            case NAME -> " order by " + (filter.units() ? "c.name collate \"zh-Hans-CN-x-icu\"" : "c.sort_key") + direction + ", m.id";
            case TERM -> " order by m.term_to" + direction + " nulls last, m.id";
        };
    }

    private static Map<String, Object> parameters(MemberFilter filter, Reach reach, LocalDate today) {
        String escaped = filter.q().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new));
        parameters.put("soon", today.plusDays(DUE_WITHIN_DAYS));
        parameters.put("contains", "%" + escaped + "%");
        parameters.put("begins", escaped + "%");
        parameters.put("district", filter.district());
        parameters.put("title", filter.title());
        parameters.put("association", filter.association());
        return parameters;
    }

    private static MemberLine read(ResultSet rs, int row) throws SQLException {
        return new MemberLine(
                new MembershipId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                text(rs, "number"),
                Membership.State.valueOf(rs.getString("state")),
                text(rs, "title"),
                text(rs, "employer"),
                text(rs, "district"),
                new OrganisationId(rs.getObject("association", UUID.class)),
                rs.getString("association_name"),
                rs.getObject("applied_on", LocalDate.class),
                rs.getObject("term_to", LocalDate.class),
                rs.getBoolean("invented"));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        String text = rs.getString(column);
        return text == null ? "" : text;
    }
}
