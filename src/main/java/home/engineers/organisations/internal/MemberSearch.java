package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Reach;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.MemberFilter.View;
import home.engineers.people.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of members within what the actor may reach. The inner query finds the lines of one page on the narrow table;
 * only these are joined with persons, so the cost does not grow with the number of persons in the house. Counting ends
 * at {@link Total#MOST}, and what is searched for is found by indexes, never by reading every member.
 */
@Repository
class MemberSearch {
    private static final int DUE_WITHIN_DAYS = 30;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER_OR_MAIL = Pattern.compile("\\+?[0-9]{6,15}|.*@.*");

    private static final String PERSONS = " join people_card c on c.person = m.person ";
    private static final String PERSON_COLUMNS = " c.name, c.title_level as title, c.employer_name as employer, c.district, c.invented ";
    private static final String UNITS = " join organisation c on c.id = m.unit ";
    private static final String UNIT_COLUMNS =
            " c.name, '' as title, coalesce(c.credit_code, '') as employer, c.district, false as invented ";

    private static final String PERSONS_FOUND = """
             and m.id in (
                select hit.id from people_card c join membership hit on hit.person = c.person
                where c.letters @> string_to_array(:q, null)
                  and (c.name like :contains escape '!' or c.employer_name like :contains escape '!')
                union all select id from membership where number like :begins escape '!'
                union all select id from membership where person = any(:named))""";
    private static final String UNITS_FOUND = """
             and m.id in (
                select hit.id from organisation c join membership hit on hit.unit = c.id
                where c.name like :contains escape '!' or c.credit_code like :begins escape '!'
                union all select id from membership where number like :begins escape '!')""";

    private final JdbcClient jdbc;
    private final People people;

    MemberSearch(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<MemberLine> page(MemberFilter filter, Reach reach, LocalDate today) {
        return lines(filter, reach, today, " limit " + MemberFilter.SIZE + " offset " + (filter.page() - 1) * MemberFilter.SIZE);
    }

    List<MemberLine> all(MemberFilter filter, Reach reach, LocalDate today) {
        return lines(filter, reach, today, "");
    }

    private List<MemberLine> lines(MemberFilter filter, Reach reach, LocalDate today, String extent) {
        String sql = "select m.id, m.number, m.state, m.applied_on, m.term_to, m.association, o.name as association_name,"
                + (filter.units() ? UNIT_COLUMNS : PERSON_COLUMNS)
                + "from (" + found(filter, reach) + extent + ") page join membership m on m.id = page.id" + join(filter)
                + "join organisation o on o.id = m.association" + order(filter, "m.id");
        return jdbc.sql(sql).params(parameters(filter, reach, today)).query(MemberSearch::read).list();
    }

    /**
     * The ids of the lines in their order. What is filtered, or is only a part of the register, is put in the order of
     * names by itself: a walk through all names of the house would meet few of those that are wanted.
     */
    private static String found(MemberFilter filter, Reach reach) {
        boolean byName = filter.sort() == MemberFilter.Sort.NAME;
        if (!byName || filter.plain() && reach.everywhere()) {
            String from = "select m.id from membership m" + (filter.plain() && !byName ? "" : join(filter));
            return from + where(filter, reach) + order(filter, "m.id");
        }
        return "with found as materialized (select m.id, c.name" + (filter.units() ? "" : ", c.sort_key")
                + " from membership m" + join(filter) + where(filter, reach) + ") select c.id from found c" + order(filter, "c.id");
    }

    long count(MemberFilter filter, Reach reach, LocalDate today) {
        return jdbc.sql("select " + counted("membership m" + join(filter) + where(filter, reach)))
                .params(parameters(filter, reach, today))
                .query(Long.class)
                .single();
    }

    /** How many stand in each saved view. */
    Map<View, Long> counts(MemberFilter filter, Reach reach, LocalDate today) {
        String columns = Arrays.stream(View.values())
                .map(view -> counted("membership m where " + kind(filter) + within(reach) + " and " + view.condition()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
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

    private static String counted(String rows) {
        return "(select count(*) from (select 1 from " + rows + " limit " + Total.LIMIT + ") found)";
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
            where.append(filter.units() ? UNITS_FOUND : PERSONS_FOUND);
        }
        if (!filter.district().isEmpty()) {
            where.append(" and c.district = :district");
        }
        if (!filter.title().isEmpty() && !filter.units()) {
            where.append(" and c.title_level = :title");
        }
        if (!filter.association().isEmpty()) {
            where.append(" and m.association = any(:association)");
        }
        return where.toString();
    }

    private static String order(MemberFilter filter, String id) {
        String direction = filter.descending() ? " desc" : "";
        String column = switch (filter.sort()) {
            case NUMBER -> "m.number" + (filter.descending() ? " desc nulls last" : " nulls first");
            case NAME -> (filter.units() ? "c.name collate \"zh-Hans-CN-x-icu\"" : "c.sort_key") + direction;
            case TERM -> "m.term_to" + direction;
        };
        return " order by " + column + ", " + id + direction;
    }

    private Map<String, Object> parameters(MemberFilter filter, Reach reach, LocalDate today) {
        String escaped = filter.q().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new));
        parameters.put("soon", today.plusDays(DUE_WITHIN_DAYS));
        parameters.put("contains", "%" + escaped + "%");
        parameters.put("begins", escaped + "%");
        parameters.put("district", filter.district());
        parameters.put("title", filter.title());
        parameters.put("association", association(filter));
        parameters.put("q", filter.q());
        parameters.put("named", named(filter));
        return parameters;
    }

    /** None where the address names none that could be. */
    private static UUID[] association(MemberFilter filter) {
        return UUID_FORM.matcher(filter.association()).matches()
                ? new UUID[] {UUID.fromString(filter.association())}
                : new UUID[0];
    }

    /** Whom a mobile number or an address written out in full belongs to. */
    private UUID[] named(MemberFilter filter) {
        return filter.units() || !NUMBER_OR_MAIL.matcher(filter.q()).matches()
                ? new UUID[0]
                : people.named(filter.q()).stream().map(card -> card.person().value()).toArray(UUID[]::new);
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
