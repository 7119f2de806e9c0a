package home.engineers.bench;

import home.engineers.cast.Cast;
import home.engineers.kernel.authority.Role;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that anyone of the cast can come to, every order, filter and search of every list, in a house of a hundred
 * thousand imported persons who are all members. The pages are found, not listed: a new list joins by itself. Of each
 * kind of page the reader is told for whom it is slowest.
 */
final class EveryListBenchmark implements Benchmark {
    private static final int PERSONS = 100_000;
    private static final double LIMIT = 250;
    /** Measured of each kind of page, dealt out among its addresses. */
    private static final int VISITS = 24;

    private static final int FEWEST = 4;

    /** Milliseconds after which a slow kind of page has been measured enough. */
    private static final double ENOUGH = 5_000;

    private static final List<String> TABLES = List.of(
            "people_person", "membership", "organisation", "dues_charge", "dues_receipt", "review_case", "messages_notice",
            "circular_recipient", "membership_standing", "evidence_entry", "people_look", "people_change",
            "files_import_job", "messages_maildrop");
    private static final String STRANGER = "stranger";

    @Override
    public String name() {
        return "every-list";
    }

    @Override
    public String says() {
        return "Milliseconds the server is at work on each kind of page, for the role for which it is slowest, one reader, "
                + "100,000 imported persons who are all members";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            FullHouse.fill(house, PERSONS);
            for (String table : TABLES) {
                to.accept(Figure.recorded("rows of " + table, rows(house, table), ""));
            }
            to.accept(Figure.recorded("size of the database", megabytes(house), "MiB"));
            Map<String, Slowest> slowest = slowest(house);
            for (String reader : readers(house)) {
                becomes(house, reader);
                for (Map.Entry<String, Slowest> kind : slowest.entrySet()) {
                    if (kind.getValue().reader().equals(reader)) {
                        measure(house, reader + ": " + kind.getKey(), kind.getValue().addresses().keySet(), to);
                    }
                }
            }
        }
    }

    private static void measure(OpenHouse house, String what, Set<String> addresses, Consumer<Figure> to)
            throws IOException, InterruptedException {
        double[] times = times(house, addresses);
        to.accept(Figure.recorded(what + ": median", times[times.length / 2], "ms"));
        to.accept(new Figure(what + ": 95 of 100", times[times.length * 95 / 100], "ms", LIMIT));
    }

    /** A kind of page as the reader meets it who waits longest for one of its addresses. */
    private record Slowest(String reader, Map<String, Double> addresses) {
        double worst() {
            return addresses.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }

        Slowest or(Slowest other) {
            return worst() >= other.worst() ? this : other;
        }
    }

    private static Map<String, Slowest> slowest(OpenHouse house) throws IOException, InterruptedException {
        PageKinds kinds = PageKinds.of(house.parts(RequestMappingHandlerMapping.class));
        Map<String, Slowest> slowest = new TreeMap<>();
        for (String reader : readers(house)) {
            becomes(house, reader);
            PageWalk.by(house, kinds).forEach((kind, addresses) -> slowest.merge(kind, new Slowest(reader, addresses), Slowest::or));
        }
        return slowest;
    }

    private static void becomes(OpenHouse house, String reader) throws IOException, InterruptedException {
        if (reader.equals(STRANGER)) {
            house.signOut();
        } else {
            house.signIn(reader);
        }
    }

    /** A stranger, and the first of the cast in each role. */
    private static List<String> readers(OpenHouse house) {
        Map<Role, String> members = new EnumMap<>(Role.class);
        house.part(Cast.class).members().forEach(member -> members.putIfAbsent(member.role(), member.key()));
        return Stream.concat(Stream.of(STRANGER), members.values().stream()).toList();
    }

    /** In ascending order. */
    private static double[] times(OpenHouse house, Set<String> addresses) throws IOException, InterruptedException {
        DoubleStream.Builder times = DoubleStream.builder();
        double spent = 0;
        for (int round = 0; round < Math.max(FEWEST, VISITS / addresses.size()) && spent < ENOUGH; round++) {
            for (String address : addresses) {
                double time = house.serverTime(address);
                times.add(time);
                spent += time;
                if (time > LIMIT) {
                    System.out.printf("  %76s %10.1f ms%n", address, time);
                }
            }
        }
        return times.build().sorted().toArray();
    }

    private static long rows(OpenHouse house, String table) {
        return house.part(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
    }

    private static double megabytes(OpenHouse house) {
        return house.part(JdbcClient.class).sql("select pg_database_size(current_database())").query(Long.class).single() / 1048576.0;
    }
}
