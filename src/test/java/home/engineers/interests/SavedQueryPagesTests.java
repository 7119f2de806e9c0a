package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.interests.internal.SavedQueries;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reader keeps a search of patents under a name, runs it again, renames it, makes it an interest, throws it away. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class SavedQueryPagesTests {
    private static final String LIST = "/interests/queries";
    private static final String RUN = "/patents?q=%E7%BC%86%E7%B4%A2&amp;status=IN_FORCE&amp;order=newest";

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private SavedQueries queries;

    private PersonId person;
    private Actor actor;

    @BeforeEach
    void aReader() {
        Society society = new Society(context);
        person = society.person();
        actor = society.actor(person);
    }

    private MockHttpServletResponse answered(PersonId whom, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(SignedInAs.person(whom)).with(csrf())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response;
    }

    private String page(String path) throws Exception {
        return answered(person, get(path)).getContentAsString();
    }

    @Test
    void theSearchPageLeadsToTheFormThatKeepsWhatWasAsked() throws Exception {
        String search = page("/patents?q=缆索&status=IN_FORCE&order=newest");
        assertThat(search).contains("href=\"/interests/queries/new?q=%E7%BC%86%E7%B4%A2&amp;order=newest&amp;status=IN_FORCE\"");
        assertThat(page("/patents")).doesNotContain("/interests/queries/new");
        assertThat(mvc.perform(get("/patents").param("q", "缆索")).andReturn().getResponse().getContentAsString()).doesNotContain("/interests/queries/new");

        assertThat(page(LIST + "/new?q=缆索&status=IN_FORCE&order=newest&after=abc")).contains("name=\"status\" value=\"IN_FORCE\"", "有效", RUN)
                .doesNotContain("name=\"after\"");
        MockHttpServletResponse saved = answered(
                person, post(LIST).param("name", "缆索").param("q", "缆索").param("status", "IN_FORCE").param("order", "newest"));
        assertThat(saved.getRedirectedUrl()).isEqualTo(LIST);
        assertThat(page(LIST)).contains(RUN, "(缆索) status:in-force");
    }

    @Test
    void oneIsRenamedMadeAnInterestAndThrownAwayByItsOwnerAlone() throws Exception {
        UUID id = granted(queries.save(actor, "缆索", Map.of("q", "缆索", "status", "IN_FORCE", "order", "newest")));
        granted(queries.save(actor, "葫芦", Map.of("q", "葫芦")));
        String one = LIST + "/" + id;
        assertThat(page(one)).contains(RUN, "/interests/new?name=%E7%BC%86%E7%B4%A2&amp;q=%28%E7%BC%86%E7%B4%A2%29+status%3Ain-force");

        MockHttpServletResponse taken = answered(person, post(one).param("name", "葫芦"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString()).contains("已有一条叫“葫芦”的检索");
        assertThat(answered(person, post(one).param("name", "缆索检测")).getRedirectedUrl()).isEqualTo(LIST);
        assertThat(page(LIST)).contains("缆索检测");

        PersonId other = new Society(context).person();
        assertThat(answered(other, get(one)).getStatus()).isEqualTo(404);
        assertThat(answered(other, post(one + "/delete")).getStatus()).isEqualTo(404);
        assertThat(queries.own(actor)).hasSize(2);
        answered(person, post(one + "/delete"));
        assertThat(queries.own(actor)).extracting(kept -> kept.saved().name()).containsExactly("葫芦");
    }

    @Test
    void refusesWhatCannotBeKeptAtItsPlace() throws Exception {
        assertThat(answered(person, post(LIST).param("name", "全部")).getContentAsString()).contains("没有检索内容可以保存");
        MockHttpServletResponse nameless = answered(person, post(LIST).param("name", " ").param("q", "缆索"));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString()).contains("请写一个名称", "value=\"缆索\"");
        for (int i = 0; i < SavedQueries.MOST; i++) {
            granted(queries.save(actor, "第" + i, Map.of("q", "缆索")));
        }
        assertThat(answered(person, post(LIST).param("name", "再一条").param("q", "缆索")).getContentAsString()).contains("最多保存 100 条");
    }
}
