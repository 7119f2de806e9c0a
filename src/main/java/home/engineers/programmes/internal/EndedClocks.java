package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.ClockQuery;
import home.engineers.programmes.ClockReport;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the times that have ended. */
@Service
@Transactional(readOnly = true)
class EndedClocks implements ClockReport {
    private static final String PASSED_ON = "('publicity-ended', 'result-publicity-ended')";

    private final JdbcClient jdbc;
    private final CaseTable cases;
    private final CaseGate gate;
    private final ProgrammeShelf shelf;
    private final OverdueClocks overdue;
    private final Authority authority;

    EndedClocks(
            JdbcClient jdbc,
            CaseTable cases,
            CaseGate gate,
            ProgrammeShelf shelf,
            OverdueClocks overdue,
            Authority authority) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.gate = gate;
        this.shelf = shelf;
        this.overdue = overdue;
        this.authority = authority;
    }

    /** A row of the report before it is known who reads it. */
    private record Ended(
            CaseId caseId,
            String stage,
            LocalDate begunOn,
            LocalDate dueOn,
            boolean provisional,
            Instant endedAt,
            Instant carriedOutAt,
            boolean byTime,
            String done) {}

    @Override
    public Found find(Actor actor, ClockQuery query) {
        Reach reach = authority.reach(actor, Act.CLOCKS_READ);
        if (reach.none()) {
            throw new NotPermitted(Act.CLOCKS_READ);
        }
        String from = " from case_clock k join review_case c on c.id = k.case_id where " + where(reach, query);
        Map<String, Object> parameters = parameters(reach, query);
        long counted = jdbc.sql("select count(*) from (select 1" + from + " limit " + Total.LIMIT + ") found")
                .params(parameters)
                .query(Long.class)
                .single();
        List<Ended> ended = jdbc.sql("select k.*" + from + " order by k.ended_at desc, k.id limit :limit offset :offset")
                .params(parameters)
                .query(EndedClocks::read)
                .list();
        Total total = Total.of(counted, query.page(), ClockQuery.SIZE, ended.size());
        return new Found(lines(actor, ended), total, overdue.count());
    }

    private static String where(Reach reach, ClockQuery query) {
        List<String> conditions = new ArrayList<>(List.of("k.ended_at is not null"));
        if (!reach.everywhere()) {
            conditions.add("c.association = any(:organisations)");
        }
        if (!query.programme().isEmpty()) {
            conditions.add("c.programme = :programme");
        }
        if (query.from() != null) {
            conditions.add("k.ended_at > :from");
        }
        if (query.to() != null) {
            conditions.add("k.ended_at <= :to");
        }
        switch (query.ending()) {
            case TIME -> conditions.add("k.ended_by = 'time'");
            case PASSED_ON -> conditions.add("k.ended_by = 'time' and k.ended_with in " + PASSED_ON);
            case LAPSED -> conditions.add("k.ended_by = 'time' and k.ended_with = 'lapsed'");
            case ESCALATED -> conditions.add("k.ended_by = 'time' and k.ended_with = 'escalated'");
            case ACT -> conditions.add("k.ended_by = 'act'");
            case ANY -> { }
        }
        return String.join(" and ", conditions);
    }

    private static Map<String, Object> parameters(Reach reach, ClockQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new));
        parameters.put("programme", query.programme());
        parameters.put("limit", ClockQuery.SIZE);
        parameters.put("offset", (query.page() - 1) * ClockQuery.SIZE);
        // A day of law ends at the midnight that begins the next: what ended then belongs to the day before.
        if (query.from() != null) {
            parameters.put("from", Timestamp.from(CaseClock.endOf(query.from().minusDays(1))));
        }
        if (query.to() != null) {
            parameters.put("to", Timestamp.from(CaseClock.endOf(query.to())));
        }
        return parameters;
    }

    private List<Line> lines(Actor actor, List<Ended> ended) {
        Map<CaseId, ReviewCase> found = cases.all(ended.stream().map(Ended::caseId).distinct().toList()).stream()
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        return ended.stream().map(each -> line(actor, each, found.get(each.caseId()))).toList();
    }

    private Line line(Actor actor, Ended each, ReviewCase one) {
        ProgrammeDocument document = shelf.of(one);
        return new Line(
                one.number(), gate.sees(actor, one) ? one.address() : "", document.name(),
                document.level(one.level()).orElseThrow().name(), each.stage(), each.begunOn(), each.dueOn(),
                each.provisional(), each.endedAt(), each.carriedOutAt(), each.byTime(), each.done());
    }

    private static Ended read(ResultSet row, int number) throws SQLException {
        return new Ended(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("stage"),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getTimestamp("ended_at").toInstant(),
                row.getTimestamp("carried_out_at").toInstant(),
                row.getString("ended_by").equals("time"),
                row.getString("ended_with"));
    }
}
