package home.engineers.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Permission;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.PermissionSentences;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what, by the table; and every endpoint opened by every role. */
@HouseTest
class RoleActTests {
    @Autowired private ApplicationContext house;
    @Autowired private PermissionSentences sentences;
    @Autowired private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void theTableSaysExactlyWhatTheSentencesGive() throws IOException {
        Map<String, Set<Role>> effective = RoleActTable.effective(sentences.all());
        Files.writeString(Path.of("target/role-act.csv"), RoleActTable.text(effective));

        assertThat(RoleActTable.written())
                .as("src/test/resources/role-act.csv against target/role-act.csv")
                .isEqualTo(effective);
    }

    @Test
    void everyEndpointNamesAnActThatHasARow() throws IOException {
        assertThat(RoleActTable.unlisted(endpoints().values(), RoleActTable.written())).isEmpty();
    }

    @Test
    void aPlantedEndpointWithoutActOrRowIsFound() throws Exception {
        HandlerMethod nameless = new HandlerMethod(new Planted(), "nameless");
        HandlerMethod unknown = new HandlerMethod(new Planted(), "unknown");

        assertThat(RoleActTable.unlisted(List.of(nameless, unknown), RoleActTable.written())).hasSize(2);
    }

    @Test
    void theAuditorChangesNothing() {
        List<String> acts = sentences.all().stream()
                .filter(sentence -> sentence.role() == Role.AUDITOR)
                .map(Permission::act)
                .toList();
        List<String> changing = endpoints().entrySet().stream()
                .filter(endpoint -> !endpoint.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(endpoint -> act(endpoint.getValue()))
                .toList();

        assertThat(acts).isNotEmpty().doesNotContainAnyElementsOf(changing);
    }

    @Test
    void everyPageOpensExactlyToTheRolesOfItsRow() throws Exception {
        Society society = new Society(house);
        Map<String, Set<Role>> table = RoleActTable.written();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            PersonId person = role == Role.VISITOR ? null : society.holder(role);
            for (Map.Entry<String, String> page : pages().entrySet()) {
                boolean may = table.get(page.getValue()).contains(role);
                MockHttpServletRequestBuilder request = get(page.getKey());
                MockHttpServletResponse answer =
                        mvc.perform(person == null ? request : request.with(SignedInAs.person(person))).andReturn().getResponse();
                if (opened(answer) != may) {
                    wrong.add(role + " " + page.getKey() + ": " + answer.getStatus() + ", the table says " + (may ? "y" : "n"));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Refused are 403 and the way to the sign-in page; a question asked wrongly (422) was let in. */
    private static boolean opened(MockHttpServletResponse answer) {
        String target = answer.getRedirectedUrl();
        boolean sentToSignIn = target != null && target.startsWith("/sign-in?then=");
        boolean letIn = answer.getStatus() == 200 || answer.getStatus() == 302 || answer.getStatus() == 303
                || answer.getStatus() == 400 || answer.getStatus() == 422;
        return letIn && !sentToSignIn;
    }

    /** Addresses without variables that answer to GET, with their acts. */
    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        endpoints().forEach((info, endpoint) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET) && info.getParamsCondition().isEmpty()) {
                info.getPatternValues().stream()
                        .filter(pattern -> !pattern.contains("{"))
                        .forEach(pattern -> pages.put(pattern, act(endpoint)));
            }
        });
        return pages;
    }

    private Map<RequestMappingInfo, HandlerMethod> endpoints() {
        Map<RequestMappingInfo, HandlerMethod> own = new HashMap<>();
        mappings.getHandlerMethods().forEach((info, endpoint) -> {
            if (endpoint.getBeanType().getName().startsWith("home.engineers.")) {
                own.put(info, endpoint);
            }
        });
        return own;
    }

    private static String act(HandlerMethod endpoint) {
        Performs performs = endpoint.getMethodAnnotation(Performs.class);
        return performs == null ? "" : performs.value();
    }

    /** The planted fault. */
    static final class Planted {
        @GetMapping("/planted/nameless")
        public String nameless() {
            return "";
        }

        @GetMapping("/planted/unknown")
        @Performs("planted.thing.read")
        public String unknown() {
            return "";
        }
    }
}
