package home.engineers.bench;

import home.engineers.people.internal.DuplicateFinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The comparison of a hundred thousand persons who were entered at once, a thousand to an employer, nine to a name and
 * two thousand of them twice, as the house carries it out in the background: in short transactions, and never with all of them in memory.
 */
final class DuplicatesBenchmark implements Benchmark {
    private static final int PERSONS = 100_000;
    private static final double LONGEST = 5_000;
    private static final double WHOLE = 300;
    private static final double MEMORY = 512;
    private static final double PAGE = 250;
    private static final String FILL = """
            insert into people_person (id, name, born, mobile, district, invented, entered_at)
            select gen_random_uuid(),
                   substr('岑江冉陶罗邓宋贺顾陆沈周何温秦谭龚向田蒲阮倪鄢易游程晏霍柯竺', 1 + n % 30, 1)
                   || substr('砚若知明青怀听行兰北小以岫云书临景予清望', 1 + n / 30 % 20, 1)
                   || substr('秋川夏谦禾瑾雨之舟辰满宁石岚舒远澄楠野渡', 1 + n / 600 % 20, 1),
                   date '1960-01-01' + n % 15000, '1428' || lpad(i::text, 7, '0'), '500103', true, now()
            from (select i, i % 98000 as n from generate_series(1, cast(? as integer)) i) every
            """;
    private static final String EMPLOYED = """
            insert into people_post (id, person, employer_name, started)
            select gen_random_uuid(), id, '虚构装备' || substr(mobile, 5, 4) || '厂', date '2015-07-01'
            from people_person where starts_with(mobile, '1428')""";

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String says() {
        return "How long 100,000 persons entered at once are compared in the background, and the pages on what was found";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            JdbcClient jdbc = house.part(JdbcClient.class);
            jdbc.sql(FILL).param(PERSONS).update();
            jdbc.sql(EMPLOYED).update();
            jdbc.sql("vacuum analyze").update();
            compareAll(house.part(DuplicateFinder.class), to);
            to.accept(Figure.recorded("suspected pairs", count(jdbc, "people_duplicate"), ""));
            to.accept(Figure.recorded("keys", count(jdbc, "people_duplicate_key"), ""));
            jdbc.sql("vacuum analyze").update();
            house.signIn("secretary");
            String pair = jdbc.sql("select 'kept=' || first || '&merged=' || second from people_duplicate order by weight desc, id limit 1")
                    .query(String.class).single();
            to.accept(new Figure("list of pairs: median", median(house, "/people/duplicates"), "ms", PAGE));
            to.accept(new Figure("list of pairs, page 50: median", median(house, "/people/duplicates?page=50"), "ms", PAGE));
            to.accept(new Figure("comparison of two: median", median(house, "/people/merge?" + pair), "ms", PAGE));
        }
    }

    private static void compareAll(DuplicateFinder finder, Consumer<Figure> to) {
        long begin = System.nanoTime();
        double longest = 0;
        double memory = 0;
        int compared = 0;
        int done;
        do {
            long start = System.nanoTime();
            done = finder.carryOut(Instant.now());
            longest = Math.max(longest, Duration.ofNanos(System.nanoTime() - start).toMillis());
            memory = Math.max(memory, used());
            compared += done;
        } while (done > 0);
        to.accept(Figure.recorded("persons compared here, the others by the house beside it", compared, ""));
        to.accept(new Figure("longest transaction", longest, "ms", LONGEST));
        to.accept(new Figure("all of them", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), "s", WHOLE));
        to.accept(new Figure("most memory in use, garbage included", memory, "MiB", MEMORY));
    }

    private static double used() {
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / 1048576.0;
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static double median(OpenHouse house, String path) throws Exception {
        double[] times = new double[20];
        for (int i = 0; i < times.length; i++) {
            times[i] = house.serverTime(path);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
