package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.interests.rules.Quiet;
import home.engineers.interests.rules.Rhythm;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.patents.PatentHit;
import home.engineers.patents.PatentSearch;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.patents.rules.ApplicationNumbers;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** From the file to the message: nothing is missed, nothing is told that a search would not find, nothing twice. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class PushInTheHouseTests {
    private static final int OLD = 25;
    private static final int NEW = 60;
    private static final int QUERIES = 90;

    @Autowired private ApplicationContext context;
    @Autowired private PatentSearch search;
    @Autowired private DueWorkRunner due;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;
    private final RandomQueries random = new RandomQueries(16);
    private InterestHouse house;

    @BeforeEach
    void open() {
        house = new InterestHouse(context);
    }

    @AfterEach
    void nothingIsLostOrDouble() {
        assertThat(invariants.stream().filter(one -> one.getClass().getName().contains("Sql")).flatMap(one -> one.violations().stream())).isEmpty();
    }

    private String row(int number, String kind, String family) {
        String digits = "20231%07d".formatted(number);
        LocalDate out = LocalDate.of(2020, 1, 1).plusDays(random.upTo(2_400));
        return String.join(",", "CN%09d%s".formatted(116_000_000 + number, kind), digits + "." + ApplicationNumbers.check(digits), "2019-01-03",
                out.toString(), random.text(3), random.text(12), random.any(RandomQueries.NAMES), random.any(RandomQueries.PEOPLE),
                random.any(RandomQueries.CLASSES), "发明", family) + "\n";
    }

    @Test
    void whatIsToldIsWhatASearchFindsAmongWhatCameIn() {
        house.arrivesAndIsTold(IntStream.range(0, OLD).mapToObj(i -> row(i, "A", "")).toArray(String[]::new));
        Set<UUID> old = publications();
        Map<UUID, String> interests = new LinkedHashMap<>();
        IntStream.range(0, QUERIES).mapToObj(i -> random.query(2)).distinct().forEach(query -> interests.put(house.save(eager(query)), query));

        List<String> rows = new ArrayList<>(IntStream.range(OLD, OLD + NEW).mapToObj(i -> row(i, "A", "")).toList());
        List.of("70000001", "70000002").forEach(family -> rows.addAll(List.of(row(OLD + NEW + rows.size(), "A", family), row(OLD + NEW + rows.size() + 1, "A", family))));
        rows.add(row(OLD, "B", ""));
        Map<UUID, Set<UUID>> searched = new LinkedHashMap<>();
        for (List<String> file : List.of(rows.subList(0, 30), rows.subList(30, rows.size()))) {
            house.arrivesAndIsTold(file.toArray(String[]::new));
            assertThat(search.catchUp()).isTrue();
            Set<UUID> brought = publications();
            brought.removeAll(old);
            assertThat(brought).hasSize(file.size());
            old.addAll(brought);
            interests.forEach((id, query) -> searched.computeIfAbsent(id, key -> new HashSet<>()).addAll(families(query, brought)));
        }

        interests.forEach((id, query) -> {
            assertThat(told(id)).as(query).isEqualTo(searched.get(id));
            assertThat(familiesSaid(id)).as("a family is told once: " + query).isEqualTo(searched.get(id).size());
        });
        long some = searched.values().stream().filter(found -> !found.isEmpty() && found.size() < NEW).count();
        assertThat(some).as("queries that tell documents apart").isGreaterThan(QUERIES / 4L);
        assertThat(number("select count(distinct family_id) from patent_application")).isEqualTo(OLD + NEW + 2);
    }

    private static Wish eager(String query) {
        Wish usual = Wish.of("问", query);
        return new Wish(
                usual.name(), query, List.of(), List.of(), List.of(), Set.of(WantedEvent.PUBLISHED), false, "", Rhythm.AT_ONCE, Quiet.NONE, Wish.MOST_A_DAY);
    }

    private Set<UUID> publications() {
        return new HashSet<>(jdbc.sql("select id from patent_publication").query(UUID.class).list());
    }

    private Set<UUID> families(String query, Set<UUID> among) {
        Found found = granted(search.findMany(Question.of(query, 100), 1_000));
        return found.loose()
                ? Set.of()
                : found.hits().stream().filter(hit -> among.contains(hit.id())).map(PatentHit::family).collect(Collectors.toSet());
    }

    private Set<UUID> told(UUID interest) {
        return new HashSet<>(jdbc.sql("select family from interest_match where interest = ? and message is not null").param(interest).query(UUID.class).list());
    }

    private int familiesSaid(UUID interest) {
        return jdbc.sql("select coalesce(sum(families), 0) from interest_message where interest = ?").param(interest).query(Integer.class).single();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Test
    void aTermThatRunsOutIsToldOnceWhateverTheGazetteSaysLater() {
        house.save(new Wish(
                "失效", "葫芦", List.of(), List.of(), List.of(), Set.of(WantedEvent.ENDED), false, "", Rhythm.AT_ONCE, Quiet.NONE, 10));
        house.arrivesAndIsTold(InterestHouse.HOIST.replace("202420000002.X,2024-01-02", "202420000002.X,2017-01-04"));
        clock.moveTo(LocalDate.of(2027, 1, 3));
        due.runAll();
        assertThat(house.inbox()).as("the last day of the term").isEmpty();

        clock.moveTo(LocalDate.of(2027, 1, 4));
        due.runAll();
        assertThat(house.inbox()).hasSize(1);
        assertThat(house.inbox().getFirst()).contains("CN220000002U", "2027-01-04");

        jdbc.sql("""
                insert into patent_event (application_id, code, kind, on_date, source)
                select id, 'CX01', 'EXPIRED', '2027-02-02', 'CNIPA' from patent_application""").update();
        clock.moveTo(LocalDate.of(2027, 2, 3));
        due.runAll();
        assertThat(house.inbox()).hasSize(1);
    }

    @Test
    void whatIsNewOfAnApplicationOutlivesItsJoiningAndWhatWasToldIsNotNewAgain() {
        house.save(new Wish(
                "授权", "缆索", List.of(), List.of(), List.of(), Set.of(WantedEvent.GRANTED), false, "", Rhythm.AT_ONCE, Quiet.NONE, 10));
        String unnumbered = InterestHouse.CABLE_GRANTED.replace("202310000001.5,2023-01-03", ",");
        String other = InterestHouse.CABLE.replace("CN116000001A", "CN117000009A");
        house.arrives(other);
        house.arrives(unnumbered);
        house.arrives(InterestHouse.CABLE_GRANTED);
        assertThat(number("select count(*) from patent_application")).as("joined").isEqualTo(1);
        due.runAll();
        assertThat(house.inbox()).hasSize(1);

        house.arrivesAndIsTold(unnumbered.replace("CN116000001B", "CN118000003B"));
        assertThat(house.inbox()).hasSize(2);
        house.arrivesAndIsTold(InterestHouse.CABLE_GRANTED.replace("CN116000001B", "CN118000003B"));
        assertThat(number("select count(*) from patent_application")).as("joined").isEqualTo(1);
        assertThat(house.inbox()).hasSize(2);
    }
}
