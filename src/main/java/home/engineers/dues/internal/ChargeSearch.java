package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.internal.ChargeFilter.View;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Total;
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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of charges of one year. Counting ends at {@link Total#MOST}; members are found by number or by the whole name. */
@Repository
class ChargeSearch {
    private final JdbcClient jdbc;
    private final People people;

    ChargeSearch(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A charge with the last reminder that went out for it; 0 where none did. */
    record Found(Charge charge, int reminded) {}

    List<Found> page(OrganisationId association, int year, ChargeFilter filter, LocalDate today, boolean whole) {
        String extent = whole ? "" : " limit " + ChargeFilter.SIZE + " offset " + (filter.page() - 1) * ChargeFilter.SIZE;
        String sql = "select found.*, (select coalesce(max(r.step), 0) from dues_reminder r where r.charge = found.id) as reminded from ("
                + ChargeTable.COLUMNS + where(filter) + order(filter) + extent + ") found" + order(filter).replace("c.", "found.");
        return jdbc.sql(sql).params(parameters(association, year, filter, today)).query(ChargeSearch::read).list();
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        return new Found(ChargeTable.read(row, number), row.getInt("reminded"));
    }

    long count(OrganisationId association, int year, ChargeFilter filter, LocalDate today) {
        return jdbc.sql("select " + counted(where(filter)))
                .params(parameters(association, year, filter, today)).query(Long.class).single();
    }

    /** How many stand in each saved view. */
    Map<View, Long> counts(OrganisationId association, int year, LocalDate today) {
        String columns = Arrays.stream(View.values())
                .map(view -> counted(where(new ChargeFilter(view, null, "", 1))))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(parameters(association, year, new ChargeFilter(View.ALL, null, "", 1), today))
                .query((row, number) -> {
                    Map<View, Long> counts = new EnumMap<>(View.class);
                    for (View view : View.values()) {
                        counts.put(view, row.getLong(view.ordinal() + 1));
                    }
                    return counts;
                })
                .single();
    }

    private static String counted(String where) {
        return "(select count(*) from (select 1 from dues_charge c " + where + " limit " + Total.LIMIT + ") found)";
    }

    private static String where(ChargeFilter filter) {
        StringBuilder where = new StringBuilder("where c.association = :association and c.year = :year and " + filter.view().condition());
        if (filter.payer() != null) {
            where.append(switch (filter.payer()) {
                case PERSON -> " and c.person is not null";
                case UNIT -> " and c.unit is not null";
            });
        }
        if (!filter.q().isEmpty()) {
            where.append("""
                    \sand (c.member_number like :begins escape '!' or c.person = any(:named)
                        or c.unit in (select id from organisation where kind = 'UNIT' and name like :contains escape '!'))""");
        }
        return where.toString();
    }

    private static String order(ChargeFilter filter) {
        return switch (filter.view()) {
            case ARREARS, OPEN -> " order by c.due_on, c.id";
            case PAID, ALL -> " order by c.member_number, c.id";
        };
    }

    private Map<String, Object> parameters(OrganisationId association, int year, ChargeFilter filter, LocalDate today) {
        String escaped = filter.q().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("association", association.value());
        parameters.put("year", year);
        parameters.put("today", today);
        parameters.put("begins", escaped + "%");
        parameters.put("contains", "%" + escaped + "%");
        parameters.put("named", filter.q().isEmpty()
                ? new UUID[0]
                : people.named(filter.q()).stream().map(card -> card.person().value()).toArray(UUID[]::new));
        return parameters;
    }
}
