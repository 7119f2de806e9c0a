package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Reach;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferId;
import home.engineers.organisations.internal.TransferFilter.View;
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

/** Lists of transfers within what the actor may reach: those into and those out of an association. */
@Repository
class TransferList {
    private static final String LINES = """
            select t.id, coalesce(c.name, u.name, '') as member, m.unit is not null as unit, f.name as from_name, o.name as to_name,
                   t.effective_on, t.state, coalesce(c.invented, false) as invented
            from membership_transfer t join membership m on m.id = t.membership
            left join people_card c on c.person = m.person left join organisation u on u.id = m.unit
            join organisation f on f.id = t.from_association join organisation o on o.id = t.to_association where\s""";
    private final JdbcClient jdbc;

    TransferList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TransferLine> page(TransferFilter filter, Reach reach) {
        return lines(filter, reach, " limit " + TransferFilter.SIZE + " offset " + (filter.page() - 1) * TransferFilter.SIZE);
    }

    List<TransferLine> all(TransferFilter filter, Reach reach) {
        return lines(filter, reach, "");
    }

    private List<TransferLine> lines(TransferFilter filter, Reach reach, String extent) {
        return jdbc.sql(LINES + within(filter, reach) + " and " + filter.view().condition()
                        + " order by t.asked_at desc, t.id desc" + extent)
                .params(parameters(filter, reach))
                .query((rs, n) -> new TransferLine(
                        new TransferId(rs.getObject("id", UUID.class)), rs.getString("member"), rs.getBoolean("unit"),
                        rs.getString("from_name"), rs.getString("to_name"), rs.getObject("effective_on", LocalDate.class),
                        Transfer.State.valueOf(rs.getString("state")), rs.getBoolean("invented")))
                .list();
    }

    /** How many stand in each saved view. */
    Map<View, Long> counts(TransferFilter filter, Reach reach) {
        String columns = Arrays.stream(View.values())
                .map(view -> "(select count(*) from (select 1 from membership_transfer t where " + within(filter, reach) + " and "
                        + view.condition() + " limit " + Total.LIMIT + ") found)")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(parameters(filter, reach))
                .query((rs, n) -> {
                    Map<View, Long> counts = new EnumMap<>(View.class);
                    for (View view : View.values()) {
                        counts.put(view, rs.getLong(view.ordinal() + 1));
                    }
                    return counts;
                })
                .single();
    }

    private static String within(TransferFilter filter, Reach reach) {
        String own = reach.everywhere()
                ? "true"
                : "(t.from_association = any(:organisations) or t.to_association = any(:organisations))";
        return filter.association().isEmpty()
                ? own
                : own + " and (t.from_association::text = :association or t.to_association::text = :association)";
    }

    private static Map<String, Object> parameters(TransferFilter filter, Reach reach) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new));
        parameters.put("association", filter.association());
        return parameters;
    }
}
