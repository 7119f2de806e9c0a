package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Terms of what offices abroad granted, by the register. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class TermTests {
    @Autowired private PatentImports imports;
    @Autowired private Patents patents;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void nothingIsOnRecord() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_event_waiting, patent_party,
                    patent_publication, patent_application, patent_family""").update();
    }

    @Test
    void countsFromFilingOrFromTheGrantWithTheExtensionTheOfficeTold() throws IOException {
        for (String file : List.of("US03932709.greenbook", "US06336130.xml", "US06859910.xml", "US08930553.xml", "USD435854S1.xml", "US20050004437A1.xml")) {
            try (InputStream in = TermTests.class.getResourceAsStream("/patents/uspto/" + file)) {
                assertThat(imports.takeIn(file, in, null)).isInstanceOf(Granted.class);
            }
        }

        assertThat(jdbc.sql("select concat_ws(' ', number, status, ended_reason, ended_on, term_until) from patent_application order by number")
                .query(String.class).list()).containsExactly(
                "US05449155 ENDED EXPIRED 1993-01-14 1993-01-13", "US09413215 ENDED EXPIRED 2019-10-06 2019-10-05",
                "US09832323 ENDED EXPIRED 2023-06-22 2023-06-21", "US10830857 PENDING", "US13648029 IN_FORCE 2033-02-15",
                "US29116510 ENDED EXPIRED 2015-01-03 2015-01-02");
        assertThat(term("US6859910B2")).isEqualTo("us-code-35 154 20 802 2023-06-21");
        assertThat(term("US3932709A")).isEqualTo("us-code-35 154 17 0 1993-01-13");
        assertThat(term("USD435854S1")).isEqualTo("us-code-35 173 14 0 2015-01-02");
        assertThat(patents.document("US3932709A").orElseThrow().status().reason()).isEqualTo(EventKind.EXPIRED);
    }

    private String term(String number) {
        RightTerm term = patents.term(patents.document(number).orElseThrow()).orElseThrow();
        return term.value().citation().instrument() + " " + term.value().citation().article() + " " + term.value().whole() + " "
                + term.extension() + " " + term.lastDay();
    }
}
