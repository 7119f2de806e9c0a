package home.engineers.bench;

import home.engineers.kernel.Invariant;
import home.engineers.testing.ManyCases;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox of those who handle a call of fifty thousand cases: every view, filter and order, and the report of times. */
final class CaseInboxBenchmark implements Benchmark {
    private static final int CASES = 50_000;
    private static final double LIMIT = 50;
    private static final int RECUSED = 20;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 40;

    @Override
    public String name() {
        return "case-inbox";
    }

    @Override
    public String says() {
        return "Milliseconds the server is at work on a page of the inbox, one reader, a call with 50,000 cases";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            JdbcClient jdbc = house.part(JdbcClient.class);
            String employer = jdbc.sql("select id::text from organisation where name like '曲水%' and kind = 'UNIT'")
                    .query(String.class).single();
            ManyCases.enter(jdbc, CASES, employer);
            jdbc.sql("vacuum analyze").update();
            to.accept(Figure.recorded("cases", jdbc.sql("select count(*) from review_case").query(Long.class).single(), ""));
            for (Invariant one : house.parts(Invariant.class)) {
                if (!one.violations().isEmpty()) {
                    throw new IllegalStateException(one.statement() + ": " + one.violations().getFirst());
                }
            }
            for (String role : List.of("secretary", "unit-hr")) {
                house.signIn(role);
                for (Map.Entry<String, String> page : pages(role).entrySet()) {
                    measure(house, page.getKey() + ", " + role, page.getValue(), to);
                }
            }
            recuse(jdbc);
            house.signIn("secretary");
            for (Map.Entry<String, String> page : pages("secretary").entrySet()) {
                measure(house, page.getKey() + ", secretary recused from " + RECUSED, page.getValue(), to);
            }
        }
    }

    /** Those whose time ends first are hidden from the secretary, so that every list begins with what is passed over. */
    private static void recuse(JdbcClient jdbc) {
        jdbc.sql("""
                insert into recusal (id, case_id, person, ground, reason, since)
                select gen_random_uuid(), c.id, p.person, 'conflict', 'measured', now()
                from (select id from review_case where turn = 'secretary' order by due_at, id limit :many) c
                cross join (select distinct person from organisation_position where role = 'SECRETARY') p""").param("many", RECUSED).update();
    }

    private static void measure(OpenHouse house, String what, String path, Consumer<Figure> to) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            house.text(path);
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = house.serverTime(path);
        }
        Arrays.sort(times);
        to.accept(new Figure(what + ": median", times[ROUNDS / 2], "ms", LIMIT));
        to.accept(new Figure(what + ": 95 of 100", times[ROUNDS * 95 / 100], "ms", LIMIT));
    }

    private static Map<String, String> pages(String role) {
        String stage = role.equals("secretary") ? "meeting" : "endorsement";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("inbox", "/desk");
        for (String sort : List.of("-due", "filed", "-filed")) {
            pages.put("inbox by " + sort, "/desk?sort=" + sort);
        }
        for (String view : List.of("overdue", "soon", "untimed")) {
            pages.put("view " + view, "/desk?view=" + view);
        }
        pages.put("one programme", "/desk?programme=title-review");
        pages.put("a programme of few", "/desk?programme=expert-admission");
        pages.put("one stage", "/desk?stage=" + stage);
        pages.put("one level", "/desk?level=engineer");
        pages.put("programme, stage, level by -filed", "/desk?programme=title-review&stage=" + stage + "&level=engineer&sort=-filed");
        pages.put("found nothing", "/desk?stage=supplement");
        pages.put("page 40", "/desk?page=40");
        pages.put("list of cases", "/cases");
        pages.put("dashboard", "/home");
        if (role.equals("secretary")) {
            pages.put("report of times", "/clocks");
            pages.put("report of times, escalated", "/clocks?ending=escalated");
        }
        return pages;
    }
}
