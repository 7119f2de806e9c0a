package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Role;
import home.engineers.panels.InventedPool;
import home.engineers.programmes.BarredPlanning.Stated;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever is out of a case it does not exist: everything that each role can read is the same in a house where the
 * cases have lived and in one where they were never filed, but for what the public sees in either.
 *
 * <p>Whether an address asks past the barrier is decided by its statements, which are the same on every server, so that the
 * whole sweep is made on one. What a server of others could do differently is to show other rows through the views of the
 * barrier: there all that a secretary and an expert come to is swept, beside what BarrierTests ask of each view.
 */
@HouseTest
@Import({TwoWorldsTests.Planted.class, InventedPool.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "spring.application.name=two-worlds")
class TwoWorldsTests {
    private static final String PLANTED = "/planted/cases";
    private static final String PAST = "select count(*) from public.review_case";
    private static final String ONCE = "the statements of an address are the same on every server";
    /** Held back by the number of tries, which differs between the houses; knows of people and of no case. */
    private static final String HELD_BACK = "/unsubscribe/{token}";
    /** The first of two askings changes a password; of a file, how it is encoded is told by its letters. */
    private static final Set<String> NOT_ALIKE = Set.of(HELD_BACK, "/people/password", "/law/calendar");

    @Autowired private ApplicationContext house;

    private TwoWorlds worlds;
    private ReadOperations operations;
    private HeardStatements heard;
    private final Map<String, Set<String>> addresses = new TreeMap<>();

    /** The planted leak: a sum that is taken past the barrier. */
    @RestController
    static class Planted {
        private final JdbcClient jdbc;

        Planted(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping(PLANTED)
        @Performs(Act.CASE_READ)
        String cases() {
            return "cases " + jdbc.sql(PAST).query(Integer.class).single();
        }
    }

    @BeforeAll
    void twoWorlds() throws Exception {
        worlds = new TwoWorlds(house);
        worlds.fileTheHidden();
        operations = new ReadOperations(house, worlds.marks(), Set.of(PLANTED, HELD_BACK));
        for (String player : TestDatabase.onAnotherServer() ? Set.of(Role.SECRETARY.name(), Role.EXPERT.name()) : worlds.players().keySet()) {
            Set<String> found = operations.crawl(worlds.lived(), worlds.players().get(player));
            addresses.put(player, found);
            // Looking leaves traces of its own: they are left in both houses.
            for (String address : found) {
                Reply.to(worlds.never(), worlds.players().get(player), address);
            }
        }
        worlds.recuseEverybody();
        heard = new HeardStatements(house.getBean(InformationBarrier.class));
    }

    @AfterAll
    void end() {
        Optional.ofNullable(heard).ifPresent(HeardStatements::close);
        worlds.close();
    }

    private Map<String, String> differences(Role role, Set<String> asked) throws Exception {
        return differences(role.name(), asked);
    }

    private Map<String, String> differences(String player, Set<String> asked) throws Exception {
        worlds.agreeOnTime();
        Map<String, String> found = new TreeMap<>();
        Difference.between(worlds, worlds.players().get(player), asked)
                .forEach((address, difference) -> found.put(player + " " + address, difference));
        return found;
    }

    @Test
    void whatTheyCouldReadBeforeTellsNothingOfTheCasesAfter() throws Exception {
        assertThat(addresses.get(Role.SECRETARY.name())).as("the cases could be seen")
                .anyMatch(address -> address.contains(worlds.hidden().address()));
        Map<String, String> found = new TreeMap<>();
        for (String player : addresses.keySet()) {
            found.putAll(differences(player, addresses.get(player)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    void listsSearchesAndDownloadsAskedForByWordsOfTheCasesTellNothing() throws Exception {
        List<String> words = List.of("匡义声", worlds.hidden().number());
        Map<String, String> found = new TreeMap<>();
        for (Role role : List.of(Role.SECRETARY, Role.EXPERT, Role.AUDITOR)) {
            found.putAll(differences(role, operations.asking(words)));
        }
        found.putAll(differences(Role.SECRETARY, operations.choosing()));
        assertThat(found).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    void everyAddressAskedForAHiddenCaseAnswersAsWhereItNeverWas() throws Exception {
        Set<String> named = operations.naming();
        Map<String, String> found = new TreeMap<>();
        for (Role role : List.of(Role.SECRETARY, Role.EXPERT)) {
            found.putAll(differences(role, named));
        }
        assertThat(found).isEmpty();
    }

    /** Also where an office shows them more: there they see as much of it as in the house without the cases. */
    @Test
    void whatThePublicSeesOfTheCasesTheySeeJustSo() throws Exception {
        worlds.agreeOnTime();
        Set<String> open = new TreeSet<>(operations.crawl(worlds.lived(), null));
        open.addAll(operations.naming());
        List<String> wrong = new ArrayList<>();
        int telling = 0;
        for (String address : open) {
            Reply seen = Reply.to(worlds.lived(), null, Reply.piece(address));
            Reply without = Reply.to(worlds.never(), null, Reply.piece(address));
            if (seen.html() && seen.status() == 200 && !seen.equals(without)) {
                telling++;
                if (!Reply.to(worlds.lived(), worlds.player(Role.SECRETARY), Reply.piece(address)).equals(seen)
                        && Reply.to(worlds.never(), worlds.player(Role.SECRETARY), Reply.piece(address)).equals(without)) {
                    wrong.add(address);
                }
            }
        }
        assertThat(telling).as("pages on which the public is told of the cases").isGreaterThan(4);
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    void everyReadOperationIsSwept() {
        Set<String> all = new TreeSet<>(operations.naming());
        addresses.values().forEach(all::addAll);
        assertThat(operations.patterns()).hasSizeGreaterThan(200);
        assertThat(operations.uncovered(all)).isEmpty();
    }

    /** Last, because some of what is sent is carried out. */
    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    @Order(Integer.MAX_VALUE - 1)
    void whatIsSentWithANameOfAHiddenCaseIsAnsweredAsWithANameOfNothing() throws Exception {
        ActsOnHidden acts = new ActsOnHidden(house, worlds.marks(), NOT_ALIKE);
        Map<String, String> found = new TreeMap<>(acts.differences(worlds.player(Role.SECRETARY)));
        found.putAll(acts.differences(worlds.player(Role.EXPERT)));
        assertThat(found).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    @Order(Integer.MAX_VALUE)
    void whateverTheHouseAskedItsDatabaseCanBePlannedBehindTheBarrierAndNamesNoTablePastIt() throws Exception {
        BarredPlanning planning = new BarredPlanning(
                house.getBean(DataSource.class), house.getBean(InformationBarrier.class), worlds.player(Role.SECRETARY));
        List<Stated> asked = heard.all().stream().filter(sql -> !sql.equals(PAST)).map(sql -> Stated.of(sql, sql)).toList();

        assertThat(planning.failingOnlyForWhoeverIsOut(asked)).isEmpty();
        assertThat(planning.planned()).as("statements that were asked").isGreaterThan(500);
        assertThat(asked).extracting(Stated::sql).noneMatch(sql -> sql.matches("(?is).*\\b(from|join|into|update)\\s+public\\..*"));
    }

    /** Work that looks past the barrier for somebody who is out is on a list, with the reason why it tells them nothing. */
    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    @Order(Integer.MAX_VALUE)
    void onlyWorkOnTheListAskedThroughAnOpenBarrierForWhatIsBehindIt() throws Exception {
        Map<String, String> reasons = HouseWork.reasons();
        Set<String> behind = Set.copyOf(house.getBean(JdbcClient.class)
                .sql("select relname from pg_class where relnamespace = 'barrier'::regnamespace").query(String.class).list());
        Map<String, Set<String>> past = new TreeMap<>();
        heard.ofTheHouse().forEach((type, statements) -> statements.forEach(sql -> HouseWork.tables(sql).stream()
                .filter(behind::contains)
                .forEach(table -> past.computeIfAbsent(type, none -> new TreeSet<>()).add(table))));

        assertThat(past).isNotEmpty();
        assertThat(reasons).containsKeys(past.keySet().toArray(String[]::new));
    }

    @Test
    void theSweepFindsAPlantedLeak() throws Exception {
        assertThat(differences(Role.SECRETARY, Set.of(PLANTED))).hasSize(1);
        assertThat(differences(Role.AUDITOR, Set.of(PLANTED))).hasSize(1);
    }
}
