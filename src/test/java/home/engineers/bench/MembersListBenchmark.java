package home.engineers.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of two thousand members in a house of a hundred thousand persons. */
final class MembersListBenchmark implements Benchmark {
    private static final int PERSONS = 100_000;
    private static final double LIMIT = 50;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 200;
    private static final String FILL = """
            insert into people_person (id, name, born, mobile, district, invented, entered_at)
            select gen_random_uuid(), '虚构' || n, date '1960-01-01' + n % 15000, '1428' || lpad(n::text, 7, '0'),
                   '500103', true, now()
            from generate_series(1, ?) n
            """;
    private static final String POSTS = """
            insert into people_post (id, person, employer_name, started)
            select gen_random_uuid(), id, '曲水轨道装备有限公司', date '2015-07-01' from people_person where mobile like '1428%'
            """;
    private static final String TITLES = """
            insert into people_title (id, person, level, obtained)
            select gen_random_uuid(), id, 'engineer', date '2019-12-01' from people_person where mobile like '1428%'
            """;

    @Override
    public String name() {
        return "members-list";
    }

    @Override
    public String says() {
        return "milliseconds from request to answered page over loopback, one reader, 100,000 persons in the database";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            fill(house.part(JdbcClient.class));
            house.signIn("secretary");
            Map<String, String> pages = new TreeMap<>(Map.of(
                    "first page", "/members",
                    "first page by name", "/members?sort=name",
                    "first page of a search", "/members?q=%E5%B2%91"));
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.recorded("persons", count(house, "people_person"), ""));
            figures.add(Figure.recorded("memberships", count(house, "membership"), ""));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                double[] times = times(house, page.getValue());
                figures.add(new Figure(page.getKey() + ", median", times[ROUNDS / 2], "ms", LIMIT));
                figures.add(Figure.recorded(page.getKey() + ", 95 of 100", times[ROUNDS * 95 / 100], "ms"));
            }
            return figures;
        }
    }

    private static void fill(JdbcClient jdbc) {
        long there = jdbc.sql("select count(*) from people_person").query(Long.class).single();
        jdbc.sql(FILL).param(PERSONS - there).update();
        jdbc.sql(POSTS).update();
        jdbc.sql(TITLES).update();
        jdbc.sql("analyze").update();
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
            long begin = System.nanoTime();
            house.text(path);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }
}
