package home.engineers.portal.indexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.search.IndexStanding;
import home.engineers.search.SearchIndexes;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who looks after the indexes sees how they stand, has them built anew and compared. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class IndexPagesTests {
    @Autowired private MockMvc mvc;
    @Autowired private ApplicationContext house;
    @Autowired private SearchIndexes indexes;
    @Autowired private JdbcClient jdbc;

    private Society society;
    private PersonId administrator;

    @BeforeEach
    void someoneLooksAfterTheHouse() {
        society = new Society(house);
        administrator = society.holder(Role.ADMINISTRATOR);
    }

    private MockHttpServletResponse answer(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person)).header("Accept-Language", "zh")).andReturn().getResponse();
    }

    private IndexStanding patents() {
        return indexes.standings().stream().filter(one -> one.index().equals("patents")).findAny().orElseThrow();
    }

    @Test
    void theAdministratorHasTheIndexBuiltAnewAndCompared() throws Exception {
        jdbc.sql("delete from search_comparison").update();
        assertThat(answer(administrator, get("/indexes")).getContentAsString()).contains("专利索引", "成果索引", "还没有核对过", "/indexes/patents/rebuild");

        MockHttpServletResponse rebuilding = answer(administrator, post("/indexes/patents/rebuild").with(csrf()));
        assertThat(rebuilding.getRedirectedUrl()).isEqualTo("/indexes");
        assertThat(answer(administrator, get("/indexes/patents/progress")).getStatus()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> !patents().rebuilding());

        assertThat(answer(administrator, post("/indexes/patents/comparison").with(csrf())).getStatus()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> !patents().comparing());
        assertThat(patents().compared()).hasValueSatisfying(one -> assertThat(one.differences()).isZero());
        assertThat(answer(administrator, get("/indexes")).getContentAsString()).contains("与数据库逐件一致");
    }

    @Test
    void theAuditorReadsOnlyAndAnEngineerNothing() throws Exception {
        PersonId auditor = society.holder(Role.AUDITOR);

        assertThat(answer(auditor, get("/indexes")).getContentAsString()).contains("专利索引").doesNotContain("/indexes/patents/rebuild");
        assertThat(answer(auditor, post("/indexes/patents/rebuild").with(csrf())).getStatus()).isEqualTo(403);
        assertThat(answer(society.person(), get("/indexes")).getStatus()).isEqualTo(403);
        assertThat(answer(administrator, post("/indexes/none/rebuild").with(csrf())).getStatus()).isEqualTo(404);
    }
}
