package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of the how-to page comes to what the page says. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class PatentsHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/patents.md");

    @Autowired private PatentImports imports;
    @Autowired private MessageSource words;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void nothingIsOnRecord() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_event_waiting, patent_party, patent_party_declined,
                    patent_publication, patent_application, patent_family""").update();
    }

    @Test
    void theTableComesToWhatThePageSays() {
        JsonNode said = JsonMapper.shared().readTree(PAGE.blocks("json").getFirst());
        PatentImport done = taken();

        assertThat(List.of(done.read(), done.stored(), done.unchanged()))
                .containsExactly(said.get("read").asLong(), said.get("stored").asLong(), said.get("unchanged").asLong());
        JsonNode refusal = said.get("refused").get(0);
        assertThat(imports.refused(done.id(), 9)).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo(refusal.get("file").asString());
            assertThat(one.line()).isEqualTo(refusal.get("line").asLong());
            assertThat(one.number()).isEqualTo(refusal.get("number").asString());
            Object[] arguments = one.reason().arguments().toArray();
            assertThat(words.getMessage(one.reason().key(), arguments, Language.ZH.locale()) + " "
                    + words.getMessage(one.reason().key(), arguments, Language.EN.locale())).isEqualTo(refusal.get("reason").asString());
        });
        assertThat(jdbc.sql("select number from patent_publication order by number").query(String.class).list())
                .containsExactly("CN116000001A", "CN220000002U");
        assertThat(taken()).extracting(PatentImport::stored, PatentImport::unchanged).containsExactly(0L, 2L);
    }

    @Test
    void legalStatusComesLaterAsThePageSays() {
        taken();
        PatentImport done = taken(1);

        assertThat(done).extracting(PatentImport::read, PatentImport::stored, PatentImport::refused).containsExactly(4L, 3L, 1L);
        assertThat(jdbc.sql("select concat_ws(' ', number, status, ended_reason, ended_on) from patent_application order by number")
                .query(String.class).list()).containsExactly("CN2023100000015 PENDING", "CN202420000002X ENDED FEE_UNPAID 2026-01-10");
        assertThat(jdbc.sql("select application || ' ' || code from patent_event_waiting").query(String.class).list())
                .containsExactly("CN2023300000035 TR01");
        assertThat(imports.refused(done.id(), 9)).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(5);
            assertThat(one.reason().arguments()).last().isEqualTo("5");
        });
    }

    private PatentImport taken() {
        return taken(0);
    }

    private PatentImport taken(int block) {
        byte[] table = PAGE.blocks("csv").get(block).getBytes(StandardCharsets.UTF_8);
        UUID id = ((Granted<UUID>) imports.takeIn("table.csv", new ByteArrayInputStream(table), null)).value();
        return imports.find(id).orElseThrow();
    }
}
