package home.engineers.districts.web;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.districts.Foundings;
import home.engineers.districts.Foundings.Plan;
import home.engineers.districts.Foundings.Taking;
import home.engineers.districts.Supports;
import home.engineers.districts.Visits;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A district secretary sees and changes the own association alone: every endpoint of the districts, those of the API
 * included, asked for another district and for the own one.
 */
@HouseTest
@Transactional
class DistrictReachTests {
    private static final String OWN = "500118";
    private static final String OTHER = "500119";
    private static final String SECRET = "邻区的内部事项";
    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n% ";

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private Foundings foundings;
    @Autowired private Supports supports;
    @Autowired private Visits visits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, String> variables = new HashMap<>();
    private PersonId own;

    @BeforeEach
    void twoDistricts() {
        Society society = new Society(house);
        society.district(OTHER);
        own = society.holder(Role.DISTRICT_SECRETARY);
        Actor secretary = society.actor(society.holder(Role.SECRETARY));
        granted(foundings.plan(secretary, new Plan(OTHER, "seal-and-account", society.today().plusDays(20), 0)));
        granted(foundings.take(secretary, new Taking(
                OTHER, "approval", LocalDate.of(2025, 9, 1), "批复", "",
                List.of(new Upload(SECRET + ".pdf", new ByteArrayInputStream((PDF + OTHER).getBytes(StandardCharsets.UTF_8)))))));
        variables.put("{step}", "seal-and-account");
        variables.put("{year}", "2026");
        variables.put("/support/{id}", "/support/" + granted(supports.enter(secretary, new Supports.Entry(
                OTHER, "FUNDS", "2026", "南川区财政局", SECRET, "南财〔2026〕7号", "1000", List.of()))).id());
        String officer = secretary.requirePerson().toString();
        UUID visit = granted(visits.record(secretary, new Visits.Entry(
                OTHER, "2026-11-20", SECRET, SECRET, List.of(officer), List.of()))).id();
        variables.put("/visits/{id}", "/visits/" + visit);
        variables.put("/tasks/{id}", "/tasks/" + granted(visits.assign(secretary, visit, SECRET, officer, "2026-12-20")).id());
    }

    @Test
    void theTestKnowsEveryVariableOfTheAddresses() {
        Set<String> unknown = new TreeSet<>();
        endpoints(RequestMethod.GET).forEach(path -> unknown.add(filled(path, OTHER).replaceAll("[^{}]*(\\{[^}]*})?[^{}]*", "$1")));
        endpoints(RequestMethod.POST).forEach(path -> unknown.add(filled(path, OTHER).replaceAll("[^{}]*(\\{[^}]*})?[^{}]*", "$1")));
        unknown.remove("");
        assertThat(unknown).isEmpty();
    }

    @Test
    void thePagesOfAnotherDistrictAnswerAsThePublicSeesThem() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        List<String> pages = endpoints(RequestMethod.GET).stream().filter(path -> path.contains("{")).toList();
        for (String path : pages) {
            MockHttpServletResponse open = answer(null, get(filled(path, OTHER)).header("HX-Request", "true"));
            MockHttpServletResponse seen = answer(own, get(filled(path, OTHER)).header("HX-Request", "true"));
            if (open.getStatus() == 200
                    ? !seen.getContentAsString(StandardCharsets.UTF_8).equals(open.getContentAsString(StandardCharsets.UTF_8))
                    : seen.getStatus() != 404 && seen.getStatus() != 403) {
                wrong.put(path, seen.getStatus() + " where the public gets " + open.getStatus());
            }
        }

        assertThat(pages).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void theOwnPagesOpen() throws Exception {
        Map<String, Integer> shut = new TreeMap<>();
        for (String path : endpoints(RequestMethod.GET).stream().filter(path -> path.endsWith("{code}") || path.endsWith("{step}")).toList()) {
            int status = answer(own, get(filled(path, OWN))).getStatus();
            if (status != 200) {
                shut.put(path, status);
            }
        }

        assertThat(shut).isEmpty();
    }

    @Test
    void noListOfAllTellsOfAnotherDistrictsOwnMatters() throws Exception {
        List<String> telling = new ArrayList<>();
        for (String path : endpoints(RequestMethod.GET).stream().filter(path -> !path.contains("{")).toList()) {
            for (String query : List.of("", "?format=csv", "?district=" + OTHER, "?q=" + SECRET)) {
                if (answer(own, get(filled(path, OTHER) + query)).getContentAsString(StandardCharsets.UTF_8).contains(SECRET)) {
                    telling.add(path + query);
                }
            }
        }

        assertThat(telling).isEmpty();
        Actor secretary = new Society(house).actor(new Society(house).holder(Role.SECRETARY));
        assertThat(foundings.sheet(secretary, OTHER).lines().toString()).contains(SECRET);
    }

    @Test
    void nothingOfAnotherDistrictIsChanged() throws Exception {
        Map<String, Integer> done = new TreeMap<>();
        String before = rows();
        List<String> acts = endpoints(RequestMethod.POST);
        for (String path : acts) {
            int status = answer(own, post(filled(path, OTHER)).with(csrf())
                            .param("day", "2027-01-10").param("on", "2026-01-10").param("source", "决议")
                            .param("document", "文件").param("number", "渝社证字第9号").param("version", "1")
                            .param("kind", "FUNDS").param("year", "2026").param("giver", "区科协").param("what", "经费")
                            .param("amount", "100").param("purpose", "事由").param("findings", "情况")
                            .param("visitors", own.toString()).param("owner", own.toString()).param("due", "2027-01-10")
                            .param("outcome", "已办").param("reason", "没有发生过"))
                    .getStatus();
            if (status != 403 && status != 404) {
                done.put(path, status);
            }
        }

        assertThat(acts).isNotEmpty();
        assertThat(done).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_name like 'district\\_%' order by 1")
                .query(String.class).list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(jdbc.sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t")
                    .query(String.class).single());
        }
        return all.toString();
    }

    private List<String> endpoints(RequestMethod method) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> ofDistricts(one.getValue().getBeanType()))
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(method))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean ofDistricts(Class<?> controller) {
        return controller.getName().startsWith("home.engineers.districts.")
                || Set.of("CoverageApi", "DistrictRecordsApi").contains(controller.getSimpleName());
    }

    private String filled(String path, String district) {
        String filled = path.replace("{code}", district);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        return filled;
    }

    private MockHttpServletResponse answer(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(person == null ? request : request.with(SignedInAs.person(person))).andReturn().getResponse();
    }
}
