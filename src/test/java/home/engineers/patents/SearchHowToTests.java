package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries of the how-to page find, and are refused, as the page says. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class SearchHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/search.md");

    @Autowired private PatentImports imports;
    @Autowired private PatentSearch search;
    @Autowired private MessageSource words;
    @Autowired private ApplicationContext house;

    @BeforeEach
    void theDocumentsOfThePage() {
        EmptyLibrary.make(house);
        imports.takeIn("page.csv", new ByteArrayInputStream(PAGE.blocks("csv").getFirst().getBytes(StandardCharsets.UTF_8)), null);
        search.catchUp();
    }

    /** Rows of the tables of the page with so many cells. */
    private static List<MatchResult> rows(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(PAGE.text()).results().toList();
    }

    @Test
    void theQueriesFindWhatThePageSays() {
        List<MatchResult> rows = rows("^\\| `([^`]+)` \\|([^|]*)\\|[^|]*\\|$");

        assertThat(rows).hasSizeGreaterThan(8).allSatisfy(row -> {
            List<String> said = Arrays.stream(row.group(2).strip().split(" ")).filter(number -> !number.isEmpty()).toList();
            assertThat(found(row.group(1)).hits()).as(row.group(1)).extracting(PatentHit::number).containsExactlyInAnyOrderElementsOf(said);
        });
    }

    @Test
    void theOthersAreRefusedInTheseWords() {
        List<MatchResult> rows = rows("^\\| `([^`]+)` \\| ([^|]+) \\|$");

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(search.find(Question.of(row.group(1), 9)) instanceof Refused<Found>(List<Reason> why)
                ? words.getMessage(why.getFirst().key(), why.getFirst().arguments(Language.ZH), Language.ZH.locale())
                : "found").isEqualTo(row.group(2)));
    }

    @Test
    void theAnswerForProgramsIsAsPrinted() {
        JsonNode said = JsonMapper.shared().readTree(PAGE.blocks("json").getFirst());
        JsonNode hit = said.get("hits").get(0);

        assertThat(found("葫芦").total()).isEqualTo(said.get("total").asLong());
        assertThat(found("葫芦").hits()).singleElement().satisfies(one -> {
            assertThat(List.of(one.number(), one.title(), String.valueOf(one.publishedOn())))
                    .containsExactly(hit.get("number").asString(), hit.get("title").asString(), hit.get("date").asString());
            assertThat(one.applicants()).containsExactly(hit.get("applicants").get(0).asString());
            assertThat(one.ipc()).containsExactly(hit.get("ipc").get(0).asString());
        });
    }

    private Found found(String typed) {
        Outcome<Found> outcome = search.find(Question.of(typed, 9));
        return ((Granted<Found>) outcome).value();
    }
}
