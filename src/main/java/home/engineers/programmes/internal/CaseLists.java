package home.engineers.programmes.internal;

import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.InboxQuery.View;
import home.engineers.programmes.internal.CaseWays.Way;
import home.engineers.programmes.rules.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the cases of a page. Along each way in which cases come to the actor an index is followed no further than the
 * page needs; counting ends at {@link Total#MOST}.
 */
@Repository
class CaseLists {
    private static final Duration SOON = Duration.ofDays(3);
    private static final String NEWEST = "(c.status <> 'open'), c.due_at, c.filed_at desc, c.id";

    private final JdbcClient jdbc;
    private final CaseTable cases;
    private final CaseWays ways;
    private final HouseClock clock;

    CaseLists(JdbcClient jdbc, CaseTable cases, CaseWays ways, HouseClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.ways = ways;
        this.clock = clock;
    }

    /** A case of a list. @param dueAt when its time ends, or ended without what was due; null where none runs */
    record Listed(ReviewCase one, @Nullable Instant dueAt) {}

    /** What the actor's turn is in, a page of it. */
    List<Listed> waiting(Actor actor, InboxQuery query) {
        return waiting(actor, query, InboxQuery.SIZE, (query.page() - 1) * InboxQuery.SIZE);
    }

    List<Listed> waiting(Actor actor, InboxQuery query, int limit, int offset) {
        return page(ways.of(actor).stream().map(way -> turn(way, actor, query)).toList(), order(query), limit, offset);
    }

    /** All that the actor may see: open cases whose time ends first, then the newest. */
    List<Listed> seen(Actor actor, int limit, int offset) {
        return page(sights(actor), NEWEST, limit, offset);
    }

    int countSeen(Actor actor, int most) {
        return count(sights(actor), most);
    }

    /** How many wait in each saved view, each counted up to {@link Total#LIMIT}. */
    Map<View, Long> counts(Actor actor, InboxQuery query) {
        List<Way> found = ways.of(actor);
        Map<View, Long> counts = new EnumMap<>(View.class);
        if (found.isEmpty()) {
            return counts;
        }
        List<Branch> all = new ArrayList<>();
        String columns = Arrays.stream(View.values())
                .map(view -> {
                    List<Branch> branches = found.stream().map(way -> turn(way, actor, query.seen(view))).toList();
                    all.addAll(branches);
                    return sum(branches, " limit " + Total.LIMIT);
                })
                .collect(Collectors.joining(", "));
        return spec("select " + columns, all)
                .query((row, number) -> {
                    Arrays.stream(View.values()).forEach(view -> counts.put(view, count(row, view)));
                    return counts;
                })
                .single();
    }

    int count(Actor actor, int most) {
        return count(ways.of(actor).stream().map(way -> turn(way, actor, InboxQuery.EVERYTHING)).toList(), most);
    }

    private int count(List<Branch> branches, int most) {
        return branches.isEmpty()
                ? 0
                : Math.min(most, spec("select " + sum(branches, " limit " + most), branches).query(Integer.class).single());
    }

    private static long count(ResultSet row, View view) {
        try {
            return row.getLong(view.ordinal() + 1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Rows along one way. */
    private record Branch(String where, Map<String, Object> parameters) {}

    private Branch turn(Way way, Actor actor, InboxQuery query) {
        List<String> conditions = new ArrayList<>(List.of("c.turn = '" + way.part().wireName() + "'"));
        Map<String, Object> parameters = mine(way, way.acts(), way.hidden().tasks(), conditions);
        if (way.part() != Party.APPLICANT && actor.person() != null) {
            conditions.add("c.applicant <> :self");
            parameters.put("self", actor.person().value());
        }
        if (query.call() != null) {
            conditions.add("c.call = :call");
            parameters.put("call", query.call().value());
        }
        equal("programme", query.programme(), conditions, parameters);
        equal("stage", query.stage(), conditions, parameters);
        equal("level", query.level(), conditions, parameters);
        Instant now = clock.instant();
        parameters.put("now", Timestamp.from(now));
        parameters.put("soon", Timestamp.from(now.plus(SOON)));
        switch (query.view()) {
            case OVERDUE -> conditions.add("c.due_at <= :now");
            case SOON -> conditions.add("c.due_at > :now and c.due_at <= :soon");
            case UNTIMED -> conditions.add("c.due_at is null");
            case ALL -> { }
        }
        return new Branch(String.join(" and ", conditions), parameters);
    }

    private static void equal(String column, String value, List<String> conditions, Map<String, Object> parameters) {
        if (!value.isEmpty()) {
            conditions.add("c." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private static Map<String, Object> mine(Way way, String condition, List<String> keys, List<String> conditions) {
        Map<String, Object> parameters = new HashMap<>();
        conditions.add(condition);
        parameters.put(way.name(), way.value());
        if (!keys.isEmpty()) {
            String hidden = "hidden_" + way.part().wireName();
            conditions.add("c.programme || ' ' || c.edition || ' ' || c.stage <> all(:" + hidden + ")");
            parameters.put(hidden, keys.toArray(String[]::new));
        }
        return parameters;
    }

    /** Everything where the actor reads everywhere; else each way without what an earlier one has found. */
    private List<Branch> sights(Actor actor) {
        if (ways.everywhere(actor)) {
            return List.of(new Branch("true", Map.of()));
        }
        List<Branch> branches = new ArrayList<>();
        List<String> before = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (Way way : ways.of(actor)) {
            List<String> conditions = new ArrayList<>();
            parameters.putAll(mine(way, way.sees(), way.hidden().all(), conditions));
            String own = String.join(" and ", conditions);
            conditions.addAll(before);
            branches.add(new Branch(String.join(" and ", conditions), parameters));
            before.add("(" + own + ") is not true");
        }
        return branches;
    }

    private List<Listed> page(List<Branch> branches, String order, int limit, int offset) {
        if (branches.isEmpty()) {
            return List.of();
        }
        String union = branches.stream()
                .map(branch -> "(select c.id, c.due_at, c.filed_at, c.status from review_case c where " + branch.where()
                        + " order by " + order + " limit :until)")
                .collect(Collectors.joining(" union all "));
        List<Map.Entry<CaseId, Listing>> ids = spec(
                        "select c.id, c.due_at from (" + union + ") c order by " + order + " limit :limit offset :offset", branches)
                .param("until", limit + offset)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> Map.entry(new CaseId(row.getObject(1, UUID.class)), new Listing(instant(row))))
                .list();
        Map<CaseId, ReviewCase> all = cases.all(ids.stream().map(Map.Entry::getKey).toList()).stream()
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        return ids.stream().map(each -> new Listed(all.get(each.getKey()), each.getValue().dueAt())).toList();
    }

    private record Listing(@Nullable Instant dueAt) {}

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(2);
        return at == null ? null : at.toInstant();
    }

    private JdbcClient.StatementSpec spec(String sql, List<Branch> branches) {
        Map<String, Object> parameters = new HashMap<>();
        branches.forEach(branch -> parameters.putAll(branch.parameters()));
        return jdbc.sql(sql).params(parameters);
    }

    private static String sum(List<Branch> branches, String extent) {
        return branches.stream()
                .map(branch -> "(select count(*) from (select 1 from review_case c where " + branch.where() + extent + ") found)")
                .collect(Collectors.joining(" + "));
    }

    /** Against its order where asked so: what no time runs for comes last by rising dates, first by falling ones. */
    private static String order(InboxQuery query) {
        String direction = query.descending() ? " desc" : "";
        String column = query.sort() == InboxQuery.Sort.DUE ? "c.due_at" : "c.filed_at";
        return column + direction + ", c.id" + direction;
    }
}
