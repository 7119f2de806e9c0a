package home.engineers.votes.internal;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Role;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import home.engineers.testing.TestDatabase;
import home.engineers.votes.Act;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.internal.HiddenCountsTests.Planted;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Before a vote ends nobody learns a count: every page and every read of the API, as every role, says to the letter the same
 * before the first vote and after hundreds. The sweep goes over the list of endpoints, so a new one joins by itself. Its
 * statements, and with them what an endpoint counts, are the same on every server: on one of others three roles ask.
 */
@HouseTest
@Import(Planted.class)
@TestPropertySource(properties = "spring.application.name=hidden-counts")
class HiddenCountsTests {
    private static final String PLANTED = "/planted/public-votes/";
    private static final String NO_VOTE = "0194f6b8-0000-7000-8000-000000000000";

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private VoteHouse house;
    private Map<Role, PersonId> people;
    private VoteId id;

    /** The planted leak: it tells how many votes there are. */
    @RestController
    static class Planted {
        private final JdbcClient jdbc;

        Planted(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping(PLANTED + "{id}")
        @Performs(Act.VOTE_READ)
        String leaks(@PathVariable String id) {
            return jdbc.sql("select count(*) from public_vote_row where vote::text = ?").param(id).query(String.class).single();
        }
    }

    @BeforeEach
    void aRunningVoteAndSomeoneOfEachRole() {
        house = new VoteHouse(context);
        people = new LinkedHashMap<>();
        for (Role role : TestDatabase.onAnotherServer() ? List.of(Role.VISITOR, Role.SECRETARY, Role.AUDITOR) : List.of(Role.values())) {
            people.put(role, role == Role.VISITOR ? null : house.society.holder(role));
        }
        id = house.running(new VoteLimits(4, 2, 2, 1));
    }

    @Test
    void everyAnswerIsTheSameBeforeTheFirstVoteAndAfterHundreds() throws Exception {
        PersonId voter = house.society.person();
        Map<String, String> before = answers();
        for (int i = 0; i < 4; i++) {
            house.stuff(id, 60 * (i + 1), i + 1, "203.0.113." + i, house.begins().plusSeconds(i));
        }
        granted(house.cast(id, house.account(id, voter), 2));
        assertThat(jdbc.sql("select count(*) from public_vote_row where vote = ?").param(id.value()).query(Integer.class).single())
                .isEqualTo(601);

        assertThat(differences(before, answers())).as("the planted leak alone, by every role")
                .hasSize(people.size()).allMatch(address -> address.contains(PLANTED));
        assertThat(before.keySet()).anyMatch(address -> address.startsWith("SECRETARY /public-votes/" + id + "/desk"))
                .anyMatch(address -> address.startsWith("VISITOR /api/v1/public-votes/" + id))
                .anyMatch(address -> address.startsWith("AUDITOR /public-votes/" + id + "/recount"))
                .hasSizeGreaterThan(800);
    }

    @Test
    void afterTheEndNobodyReadsCountsUntilTheResultIsPublished() throws Exception {
        house.stuff(id, 77, 3, "203.0.113.9", house.begins().plusSeconds(1));
        house.end(id);
        String desk = "/public-votes/" + id + "/desk";
        for (Role role : List.of(Role.SECRETARY, Role.AUDITOR)) {
            assertThat(body(role, desk)).contains("核查报告").doesNotContain(">77<");
        }
        List.of(Role.ENGINEER, Role.ADMINISTRATOR).forEach(role -> people.computeIfAbsent(role, house.society::holder));
        for (Role role : List.of(Role.VISITOR, Role.ENGINEER, Role.ADMINISTRATOR)) {
            assertThat(body(role, "/public-votes/" + id)).doesNotContain(">77<");
            assertThat(body(role, "/api/v1/public-votes/" + id)).contains("\"result\":null").doesNotContain(":77");
        }
        granted(context.getBean(VoteResults.class).publish(house.first, id));
        assertThat(body(Role.SECRETARY, desk)).contains(">77<");
        assertThat(body(Role.VISITOR, "/public-votes/" + id)).contains(">77<");
        assertThat(body(Role.VISITOR, "/api/v1/public-votes/" + id)).contains("\"raw\":77");
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> after) {
        return new TreeSet<>(before.keySet()).stream().filter(address -> !before.get(address).equals(after.get(address))).toList();
    }

    /**
     * What every endpoint answers to GET, by role and address; the clock stands at the same minute each time. What asking
     * itself leaves behind, the trace of looks and the tries of codes, is taken away.
     */
    private Map<String, String> answers() throws Exception {
        jdbc.sql("delete from people_look").update();
        Map<String, String> answers = new LinkedHashMap<>();
        for (Role role : people.keySet()) {
            for (String address : addresses()) {
                clock.moveTo(house.begins().plusSeconds(60));
                jdbc.sql("delete from throttle").update();
                answers.put(role + " " + address, said(role, address));
            }
        }
        return answers;
    }

    /** Of addresses with an id, those of public votes are asked for the running one, others for one that is not there. */
    private List<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, endpoint) -> {
            boolean own = endpoint.getBeanType().getName().startsWith("home.engineers.");
            if (own && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(pattern -> addresses.add(pattern.contains("public-votes")
                        ? pattern.replaceFirst("\\{[^/]*}", id.toString()).replaceAll("\\{[^/]*}", "1")
                        : pattern.replaceAll("\\{[^/]*}", NO_VOTE)));
            }
        });
        return new ArrayList<>(addresses);
    }

    private MockHttpServletResponse answer(Role role, String address) throws Exception {
        MockHttpServletRequestBuilder request = get(URI.create(address)).cookie(new Cookie("public-vote-viewer", "abcdefghijklmnop"));
        return mvc.perform(people.get(role) == null ? request : request.with(SignedInAs.person(people.get(role)))).andReturn().getResponse();
    }

    private String body(Role role, String address) throws Exception {
        return answer(role, address).getContentAsString(StandardCharsets.UTF_8);
    }

    /**
     * Status, length and text, without what is fresh at every request whatever is asked, and without how large disk and
     * whole database are, which the administrator is told: of a vote that says nothing.
     */
    private String said(Role role, String address) throws Exception {
        MockHttpServletResponse answer = answer(role, address);
        String text = answer.getContentType() != null && (answer.getContentType().contains("zip") || answer.getContentType().contains("sheet"))
                ? ""
                : answer.getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "_csrf")
                        .replaceAll("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d):[0-9.:]+", "$1")
                        .replaceAll("\\d\\d:\\d\\d:\\d\\d", "time")
                        .replaceAll("[0-9.,]+((\\s|<[^>]*>)*[MG]iB)", "size$1");
        return answer.getStatus() + " " + answer.getContentType() + " " + text.length() + " " + text;
    }
}
