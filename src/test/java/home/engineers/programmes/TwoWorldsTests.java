package home.engineers.programmes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Role;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * For whoever is out of a case it does not exist: everything that each role can read is the same in a house where the
 * cases have lived and in one where they were never filed, but for what the public sees in either.
 *
 * <p>Whether an address asks past the barrier is decided by its statements, which are the same on every server, so that the
 * whole sweep is made on one. What a server of others could do differently is to show other rows through the views of the
 * barrier: there all that a secretary and an expert come to is swept, beside what BarrierTests ask of each view.
 */
@HouseTest
@Import(TwoWorldsTests.Planted.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "spring.application.name=two-worlds")
class TwoWorldsTests {
    private static final String PLANTED = "/planted/cases";
    private static final String ONCE = "the statements of an address are the same on every server";
    /** Held back by the number of tries, which differs between the houses; knows of people and of no case. */
    private static final String HELD_BACK = "/unsubscribe/{token}";

    @Autowired private ApplicationContext house;

    private TwoWorlds worlds;
    private ReadOperations operations;
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
            return "cases " + jdbc.sql("select count(*) from public.review_case").query(Integer.class).single();
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
    }

    @AfterAll
    void end() {
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

    @Test
    void whatThePublicSeesOfTheCasesTheySeeJustSo() throws Exception {
        worlds.agreeOnTime();
        Set<String> open = new TreeSet<>(operations.crawl(worlds.lived(), null));
        open.addAll(operations.naming());
        List<String> wrong = new ArrayList<>();
        int telling = 0;
        for (String address : open) {
            Reply seen = Reply.to(worlds.lived(), null, piece(address));
            if (seen.html() && seen.status() == 200 && !seen.equals(Reply.to(worlds.never(), null, piece(address)))) {
                telling++;
                if (!Reply.to(worlds.lived(), worlds.player(Role.SECRETARY), piece(address)).equals(seen)) {
                    wrong.add(address);
                }
            }
        }
        assertThat(telling).as("pages on which the public is told of the cases").isGreaterThan(4);
        assertThat(wrong).isEmpty();
    }

    /** The page without the frame around it, which greets whoever is signed in. */
    private static MockHttpServletRequestBuilder piece(String address) {
        return request(HttpMethod.GET, URI.create(address)).header("HX-Request", "true");
    }

    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    void everyReadOperationIsSwept() {
        Set<String> all = new TreeSet<>(operations.naming());
        addresses.values().forEach(all::addAll);
        assertThat(operations.patterns()).hasSizeGreaterThan(200);
        assertThat(operations.uncovered(all)).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = TestDatabase.SERVER, matches = ".+", disabledReason = ONCE)
    void anActOnAHiddenCaseAnswersAsOnOneThatNeverWas() throws Exception {
        MockMvc mvc = worlds.lived();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, HttpMethod> act : acts().entrySet()) {
            for (String hidden : ReadOperations.filled(act.getKey(), worlds.marks(), 3)) {
                String never = hidden;
                for (String mark : worlds.marks()) {
                    never = never.replace(mark, other(mark));
                }
                for (Role role : List.of(Role.SECRETARY, Role.EXPERT)) {
                    Reply told = act(mvc, worlds.player(role), act.getValue(), hidden);
                    Reply nothing = act(mvc, worlds.player(role), act.getValue(), never);
                    String plain = told.toString();
                    for (String mark : worlds.marks()) {
                        plain = plain.replace(mark, other(mark));
                    }
                    if (!plain.equals(nothing.toString()) && told.status() != act(mvc, null, act.getValue(), hidden).status()) {
                        wrong.add(role + " " + act.getValue() + " " + hidden + ": " + told.status() + " and " + nothing.status());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Of the same shape, and nothing. */
    private static String other(String mark) {
        char[] letters = mark.toCharArray();
        for (int i = letters.length - 6; i < letters.length; i++) {
            letters[i] = letters[i] == '2' ? '3' : '2';
        }
        return new String(letters);
    }

    private static Reply act(MockMvc mvc, @Nullable PersonId person, HttpMethod method, String address) throws Exception {
        return Reply.to(mvc, person, request(method, URI.create(address)).with(csrf()).param("version", "1")
                .param("decision", "endorse").param("note", "同意推荐，材料齐全"));
    }

    private Map<String, HttpMethod> acts() {
        Map<String, HttpMethod> acts = new TreeMap<>();
        house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                if (method != RequestMethod.GET && !info.getPatternValues().contains(HELD_BACK) && handler.getBeanType().getName().startsWith("home.engineers.")) {
                    info.getPatternValues().stream()
                            .filter(pattern -> pattern.contains("{"))
                            .forEach(pattern -> acts.put(pattern, method.asHttpMethod()));
                }
            }
        });
        return acts;
    }

    @Test
    void theSweepFindsAPlantedLeak() throws Exception {
        assertThat(differences(Role.SECRETARY, Set.of(PLANTED))).hasSize(1);
        assertThat(differences(Role.AUDITOR, Set.of(PLANTED))).hasSize(1);
    }
}
