package home.engineers.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.people.internal.AccessTokens;
import home.engineers.people.internal.AccessTokens.Issued;
import home.engineers.people.rules.AccessScope;
import home.engineers.testing.HouseTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the secretariat sends a file in, follows it, and reads what was not taken. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class PatentImportsApiTests {
    private static final String AT = "/api/v1/patents/imports";
    private static final String TABLE = "公开（公告）号,发明名称,申请号\nCN116000001A,一种小车,202310000001.5\nCN116000002A,扳手,202310000001.6\n";

    @Autowired private MockMvc mvc;
    @Autowired private ApplicationContext house;
    @Autowired private AccessTokens tokens;
    @Autowired private JdbcClient jdbc;

    private Society society;
    private PersonId secretary;

    @BeforeEach
    void nothingIsOnRecord() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_event_waiting, patent_party,
                    patent_publication, patent_application, patent_family""").update();
        society = new Society(house);
        secretary = society.holder(Role.SECRETARY);
    }

    @Test
    void sendsAFileInAndReadsWhatBecameOfIt() throws Exception {
        String writing = token(secretary, "patents:write");
        String reading = token(secretary, "patents:read");
        MockHttpServletResponse sent = answer(writing, sent(TABLE));

        assertThat(sent.getStatus()).isEqualTo(202);
        String one = sent.getHeader("Location");
        assertThat(one).startsWith(AT + "/");
        await().atMost(Duration.ofSeconds(60)).until(() -> !json(reading, one).get("state").asString().equals("running"));
        JsonNode done = json(reading, one);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("file").asString()).isEqualTo("week.csv");
        assertThat(List.of(done.get("read").asInt(), done.get("stored").asInt(), done.get("unchanged").asInt(), done.get("refused").asInt()))
                .containsExactly(2, 1, 0, 1);
        assertThat(json(reading, one + "/refused")).singleElement().satisfies(refusal -> {
            assertThat(refusal.get("line").asInt()).isEqualTo(3);
            assertThat(refusal.get("number").asString()).isEqualTo("CN116000002A");
            assertThat(refusal.get("reason").asString()).contains("202310000001.6", "应为 5");
        });
        assertThat(json(reading, AT)).singleElement().satisfies(listed -> assertThat(listed).isEqualTo(done));
        assertThat(answer(reading, sent(TABLE)).getStatus()).isEqualTo(403);
        assertThat(answer(writing, get(AT)).getStatus()).isEqualTo(403);
    }

    @Test
    void keepsImportsFromWhoeverHasNoPartInThem() throws Exception {
        PersonId engineer = society.person("外人");
        String token = token(engineer, "patents:read patents:write");

        assertThat(answer(token, get(AT)).getStatus()).isEqualTo(403);
        assertThat(answer(token, sent(TABLE)).getStatus()).isEqualTo(403);
        assertThat(answer(token(secretary, "patents:write"), multipart(AT)).getStatus()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from patent_import").query(Long.class).single()).isZero();
    }

    private static AbstractMockHttpServletRequestBuilder<?> sent(String table) {
        return multipart(AT).file(new MockMultipartFile("file", "week.csv", null, table.getBytes(UTF_8)));
    }

    private String token(PersonId person, String scopes) {
        return ((Granted<Issued>) tokens.issue(person, "导入程序", AccessScope.parse(scopes), 30)).value().text();
    }

    private JsonNode json(String token, String path) throws Exception {
        MockHttpServletResponse answer = answer(token, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsString(UTF_8));
    }

    private MockHttpServletResponse answer(String token, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token)).andReturn().getResponse();
    }
}
