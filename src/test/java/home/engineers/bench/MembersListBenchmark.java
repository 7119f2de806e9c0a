package home.engineers.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of members and searches, first with two thousand members among a hundred thousand persons, for which the limit
 * holds, then with all of them members, which is only recorded.
 */
final class MembersListBenchmark implements Benchmark {
    private static final int PERSONS = 100_000;
    private static final double LIMIT = 50;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 40;
    private static final String FILL = """
            insert into people_person (id, name, born, mobile, district, invented, entered_at)
            select gen_random_uuid(),
                   substr('岑江冉陶罗邓宋贺顾陆沈周何温秦谭龚向田蒲阮倪鄢易游程晏霍柯竺', 1 + n % 30, 1)
                   || substr('砚若知明青怀听行兰北小以岫云书临景予清望', 1 + n / 30 % 20, 1)
                   || substr('秋川夏谦禾瑾雨之舟辰满宁石岚舒远澄楠野渡', 1 + n / 600 % 20, 1),
                   date '1960-01-01' + n % 15000, '1428' || lpad(n::text, 7, '0'),
                   (array['500103', '500105', '500106', '500107', '500108'])[1 + n % 5], true, now()
            from generate_series(1, cast(? as integer)) n
            """;
    /** With which the mobile number of each of them begins. */
    private static final String MOBILE = "1428";

    @Override
    public String name() {
        return "members-list";
    }

    @Override
    public String says() {
        return "Milliseconds the server is at work on a page, one reader, 100,000 persons in the database";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            JdbcClient jdbc = house.part(JdbcClient.class);
            jdbc.sql(FILL).param(PERSONS - count(house, "people_person")).update();
            ManyMembers.enterPastOf(jdbc, MOBILE);
            to.accept(Figure.recorded("persons", count(house, "people_person"), ""));
            read(house, LIMIT, to);
            ManyMembers.admit(jdbc, house.part(TransactionTemplate.class), MOBILE);
            read(house, Double.NaN, to);
        }
    }

    private static void read(OpenHouse house, double limit, Consumer<Figure> to) throws Exception {
        house.part(JdbcClient.class).sql("vacuum analyze").update();
        long members = count(house, "membership");
        to.accept(Figure.recorded("memberships", members, ""));
        for (String role : List.of("secretary", "district-secretary")) {
            house.signIn(role);
            for (Map.Entry<String, String> page : pages(house).entrySet()) {
                double[] times = times(house, page.getValue());
                String what = page.getKey() + ", " + role + ", " + members + " members";
                to.accept(new Figure(what + ": median", times[ROUNDS / 2], "ms", limit));
                to.accept(new Figure(what + ": 95 of 100", times[ROUNDS * 95 / 100], "ms", limit));
            }
        }
    }

    private static Map<String, String> pages(OpenHouse house) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first page", "/members");
        for (String sort : List.of("-number", "name", "-name", "term", "-term")) {
            pages.put("by " + sort, "/members?sort=" + sort);
        }
        for (String view : List.of("waiting", "due", "lapsed", "ended")) {
            pages.put("view " + view, "/members?view=" + view);
        }
        pages.put("page 30", "/members?page=30");
        pages.put("district", "/members?district=500103");
        pages.put("title", "/members?title=engineer");
        pages.put("district, title and name", "/members?district=500103&title=engineer&sort=name");
        pages.put("association", "/members?association=" + municipal(house));
        pages.put("surname", "/members?q=" + encoded("岑"));
        pages.put("part of a name", "/members?q=" + encoded("砚秋"));
        pages.put("surname by name", "/members?sort=name&q=" + encoded("岑"));
        pages.put("mobile number", "/members?q=14200010007");
        pages.put("number of a member", "/members?q=" + number(house));
        pages.put("employer", "/members?q=" + encoded("装备007"));
        pages.put("found nothing", "/members?q=" + encoded("没有此人"));
        pages.put("search from anywhere, surname", "/search?q=" + encoded("岑"));
        pages.put("search from anywhere, part of a name", "/search?q=" + encoded("砚秋"));
        pages.put("search from anywhere, number", "/search?q=" + number(house));
        pages.put("units", "/units");
        pages.put("coverage of the districts", "/coverage");
        pages.put("figures of a past day against another", "/members/statistics?on=2026-03-01&compared=2025-03-01&by=district");
        pages.put("transfers", "/transfers");
        pages.put("honours", "/honours?q=" + encoded("优秀"));
        pages.put("dashboard", "/home");
        return pages;
    }

    private static String municipal(OpenHouse house) {
        return house.part(JdbcClient.class)
                .sql("select id::text from organisation where kind = 'MUNICIPAL_ASSOCIATION'").query(String.class).single();
    }

    private static String number(OpenHouse house) {
        return encoded(house.part(JdbcClient.class)
                .sql("select max(number) from membership where person is not null and number not like 'V%'").query(String.class).single());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long count(OpenHouse house, String table) {
        return house.part(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
    }

    /** In ascending order. */
    private static double[] times(OpenHouse house, String path) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            house.text(path);
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = house.serverTime(path);
        }
        Arrays.sort(times);
        return times;
    }
}
