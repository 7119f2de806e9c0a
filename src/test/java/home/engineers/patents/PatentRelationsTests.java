package home.engineers.patents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.Granted;
import home.engineers.patents.PatentCitations.Reference;
import home.engineers.patents.PatentFamily.Member;
import home.engineers.patents.PatentFamily.Step;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Who cites whom, and what belongs to one family, as pages show it and as the search finds it. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class PatentRelationsTests {
    private static final String CITED = """
            公开（公告）号,发明名称,公开（公告）日,申请（专利权）人
            CN105353263A,一种缆索检测装置,2016-02-24,重庆虚构大学
            """;

    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext house;
    @Autowired private PatentImports imports;
    @Autowired private PatentSearch search;
    @Autowired private Patents patents;

    @BeforeEach
    void documentsThatCiteOneAnother() throws Exception {
        EmptyLibrary.make(house);
        imports.takeIn("cited.csv", new ByteArrayInputStream(CITED.getBytes(UTF_8)), null);
        try (InputStream docdb = PatentRelationsTests.class.getResourceAsStream("/patents/docdb.xml")) {
            imports.takeIn("docdb.xml", docdb, null);
        }
        search.catchUp();
    }

    private String page(String path, String language) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path).cookie(new Cookie("language", language))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private PatentCitations citations(String number) {
        return patents.citations(patents.document(number).orElseThrow());
    }

    private List<String> found(String typed) {
        return search.find(Question.of(typed, 10)) instanceof Granted<Found>(Found found) ? found.hits().stream().map(PatentHit::number).toList() : List.of("refused");
    }

    @Test
    void bothSidesOfACitationAreTold() {
        PatentCitations citing = citations("CN116000001A");

        assertThat(citing.cites()).extracting(Reference::number, Reference::onRecord, Reference::text).containsExactly(
                tuple("CN105353263A", "CN105353263A", citing.cites().getFirst().text()),
                tuple("", "", "缆索检测技术，虚构出版社"));
        assertThat(PatentCitations.byYear(citing.cites()).keySet()).containsExactly(Optional.of(2016), Optional.empty());
        assertThat(citations("CN105353263A").citedBy()).singleElement().satisfies(one -> {
            assertThat(one.onRecord()).isEqualTo("CN116000001A");
            assertThat(one.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 28));
        });
    }

    @Test
    void whatIsNotOnRecordIsShownAndMarked() throws Exception {
        assertThat(page("/patents/CN116000001A/citations", "zh")).contains("2016", "/patents/CN105353263A", "一种缆索检测装置", "重庆虚构大学", "缆索检测技术，虚构出版社", "非专利文献");
        jdbc.sql("update patent_publication set removed_at = now() where number = 'CN105353263A'").update();
        assertThat(page("/patents/CN116000001A/citations", "zh")).contains("CN105353263A", "库外", "日期不详").doesNotContain("/patents/CN105353263A\"");
        assertThat(page("/patents/CN105353263A/citations", "en")).contains("Cited by (1)", "CN116000001A", "/patents?q=cites:CN105353263A");
    }

    @Test
    void aFamilyIsShownByCountryAndInTime() throws Exception {
        PatentFamily family = patents.family(patents.document("EP4990001A1").orElseThrow()).orElseThrow();

        assertThat(family.byCountry().keySet()).containsExactly("CN", "EP");
        assertThat(family.members()).flatExtracting(Member::documents).extracting(PatentDocument.Other::number).containsExactly("CN116000001A", "EP4990001A1");
        assertThat(family.timeLine()).extracting(moment -> moment.on() + " " + moment.country() + " " + moment.step()).containsExactly(
                "2023-01-04 CN " + Step.FILED, "2023-04-28 CN " + Step.PUBLISHED, "2023-07-03 EP " + Step.FILED, "2024-01-10 EP " + Step.PUBLISHED);
        assertThat(page("/patents/EP4990001A1/family", "zh")).contains("CN（1 件申请）", "EP（1 件申请）", "时间线", "/patents?q=family:" + family.id());
        assertThat(found("family:" + family.id())).containsExactlyInAnyOrder("CN116000001A", "EP4990001A1");
    }

    @Test
    void theSearchFindsWhatCites() {
        assertThat(found("引用:\"CN 105353263 A\"")).containsExactly("CN116000001A");
        assertThat(found("cites:CN105353263")).containsExactly("CN116000001A");
        assertThat(found("cites:CN116000001A")).isEmpty();
        assertThat(found("family:x")).containsExactly("refused");
    }
}
