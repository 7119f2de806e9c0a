package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Society;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.WorkedExample;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The table of the how-to page brings the message that the page shows. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class InterestsHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/interests.md");

    @Autowired private ApplicationContext context;
    @Autowired private InterestDesk desk;
    @Autowired private PatentImports imports;
    @Autowired private DueWorkRunner due;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    @Test
    void theImportedTableBringsTheMessageThatThePageShows() throws Exception {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_party, patent_publication,
                    patent_application, patent_family, patent_news, interest, interest_match, interest_message, interest_delivery""").update();
        Society society = new Society(context);
        PersonId person = society.person();
        assertThat(PAGE.text()).contains("the interest `斜拉索 检测 ipc:E01D` under the name 斜拉索");
        granted(desk.save(society.actor(person), Wish.of("斜拉索", "斜拉索 检测 ipc:E01D"), ""));
        UUID id = granted(imports.receive("table.csv", new ByteArrayInputStream(PAGE.blocks("csv").getFirst().getBytes(StandardCharsets.UTF_8)), null));
        await().atMost(Duration.ofSeconds(30)).until(() -> imports.find(id).orElseThrow().state() == PatentImport.State.DONE);
        due.runAll();

        MockHttpServletResponse inbox = mvc.perform(get("/inbox").with(SignedInAs.person(person))).andReturn().getResponse();
        inbox.setCharacterEncoding(StandardCharsets.UTF_8);
        for (List<String> line : PAGE.table("| the message | says |")) {
            assertThat(inbox.getContentAsString()).containsOnlyOnce(">" + line.get(1) + "<");
        }
    }
}
