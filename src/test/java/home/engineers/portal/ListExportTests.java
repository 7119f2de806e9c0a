package home.engineers.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.cast.Cast;
import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Organisations;
import home.engineers.testing.CastTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every list comes as a spreadsheet and as CSV, with the same lines. */
@CastTest
class ListExportTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Organisations organisations;

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/units", "/transfers", "/honours", "/members/statistics", "/coverage", "/coverage/support", "/coverage/visits", "/coverage/tasks", "/coverage/years", "/organisations", "/cases", "/law", "/law/mohrss-40-2019", "/law/calendar", "/evidence"})
    void comesInBothForms(String list) throws Exception {
        MockHttpServletResponse csv = asked(list, "csv");
        MockHttpServletResponse xlsx = asked(list, "xlsx");

        assertThat(csv.getStatus()).isEqualTo(200);
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getHeader("Content-Disposition")).startsWith("attachment").contains(".csv");
        assertThat(lines(csv)).hasSizeGreaterThan(list.equals("/cases") ? 0 : 1);
        assertThat(xlsx.getContentType()).contains("spreadsheetml");
        assertThat(xlsx.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void offersBothFormsOnThePage() throws Exception {
        String page = mvc.perform(get("/law")).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("href=\"/law?format=xlsx\"", "href=\"/law?format=csv\"");
    }

    @Test
    void writesEveryOfficialActOnce() throws Exception {
        List<String> numbers = lines(asked("/evidence", "csv")).skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();

        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
        assertThat(numbers.getLast()).isEqualTo("1");
    }

    @Test
    void givesTheOfficesToWhomTheListIsOpenAlone() throws Exception {
        OrganisationId association = organisations.municipalAssociation().id();
        String list = "/organisations/" + association + "/positions";

        assertThat(asked(list, "csv").getStatus()).isEqualTo(200);
        assertThat(mvc.perform(get(list).param("format", "csv").with(SignedInAs.person(cast.member("engineer").orElseThrow().person())))
                        .andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse asked(String list, String format) throws Exception {
        return mvc.perform(get(list).param("format", format).with(SignedInAs.person(cast.member("secretary").orElseThrow().person())))
                .andReturn().getResponse();
    }

    private static Stream<String> lines(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).lines();
    }
}
