package home.engineers.achievements;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.achievements.internal.TombstoneDesk;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.authority.Actor;
import home.engineers.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What harvesters are answered; every answer is valid by the schemas of the protocol. */
@LibraryTest
class OaiTests {
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
    private static final Pattern IDENTIFIER = Pattern.compile("<identifier>(oai:[^<]+)</identifier>");

    @Autowired private ApplicationContext context;
    @Autowired private TombstoneDesk tombstones;
    @Autowired private MockMvc mvc;
    @LocalServerPort private int port;

    private Depositing play;
    private Actor engineer;

    @BeforeEach
    void anEngineer() {
        play = new Depositing(context);
        engineer = play.society.actor(play.society.person());
    }

    private String asked(String query) throws Exception {
        MockHttpServletResponse response = mvc.perform(get("/oai?" + query)).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("text/xml");
        String answer = response.getContentAsString();
        OaiSchema.check(answer);
        return answer;
    }

    private RegistrationNumber registered(String title, String field) {
        Map<String, List<String>> description = Depositing.described(title);
        description.put("fields", List.of(field));
        return play.registered(engineer, description);
    }

    @Test
    void identifiesItself() throws Exception {
        assertThat(asked("verb=Identify")).contains(
                "<baseURL>https://house.example/oai</baseURL>", "<protocolVersion>2.0</protocolVersion>",
                "<deletedRecord>persistent</deletedRecord>", "<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>");
        assertThat(asked("verb=ListMetadataFormats")).contains("<metadataPrefix>oai_dc<", "<metadataPrefix>oai_datacite<");
        assertThat(asked("verb=ListSets")).contains("<setSpec>bridges</setSpec><setName>桥梁工程</setName>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verb=Nothing                                                     | badVerb
            foo=bar                                                          | badVerb
            verb=Identify&verb=Identify                                      | badVerb
            verb=Identify&set=x                                              | badArgument
            verb=ListRecords                                                 | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01           | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-01&until=2026-11-02T00:00:00Z | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-02&until=2026-11-01 | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc     | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x         | badArgument
            verb=ListRecords&metadataPrefix=marc21                           | cannotDisseminateFormat
            verb=ListRecords&metadataPrefix=marc%2021                        | badArgument
            verb=ListRecords&metadataPrefix=marc21&from=yesterday            | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&set=a:                    | badArgument
            verb=ListRecords&metadataPrefix=oai_dc&set=%E6%A1%A5             | badArgument
            verb=ListIdentifiers                                             | badArgument
            verb=GetRecord&metadataPrefix=oai_dc                             | badArgument
            verb=GetRecord&identifier=oai:house.example:EA-2199-0001         | badArgument
            verb=GetRecord&identifier=x&metadataPrefix=marc21                | cannotDisseminateFormat
            verb=ListIdentifiers&resumptionToken=                            | badResumptionToken
            verb=ListRecords&resumptionToken=bm90IG9uZQ                      | badResumptionToken
            verb=ListSets&resumptionToken=x                                  | badResumptionToken
            verb=ListIdentifiers&metadataPrefix=oai_dc&until=1999-01-01      | noRecordsMatch
            verb=ListRecords&metadataPrefix=oai_dc&set=no-such-set           | noRecordsMatch
            verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:house.example:EA-2199-0001 | idDoesNotExist
            verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%0A           | idDoesNotExist
            verb=GetRecord&metadataPrefix=oai_dc&identifier=%25zz            | idDoesNotExist
            verb=GetRecord&metadataPrefix=oai_dc&identifier=a%20%3Cb%3E      | idDoesNotExist
            verb=ListMetadataFormats&identifier=oai:elsewhere:EA-2026-0001   | idDoesNotExist""")
    void answersWhatIsWrongWithItsCode(String query, String code) throws Exception {
        assertThat(asked(query)).contains("<error code=\"" + code + "\">");
    }

    @Test
    void givesOneRecordInBothFormatsAndKeepsItAsDeletedForGood() throws Exception {
        RegistrationNumber number = registered("给出一条 <记录> & 其他", "ports");
        String one = "verb=GetRecord&identifier=oai:house.example:" + number + "&metadataPrefix=";

        assertThat(asked(one + "oai_dc")).contains(
                "<dc:title>给出一条 &lt;记录&gt; &amp; 其他</dc:title>", "<dc:identifier>https://house.example/achievements/" + number + "<",
                "<setSpec>ports</setSpec>");
        assertThat(asked(one + "oai_datacite")).contains("<resource xmlns=\"http://datacite.org/schema/kernel-4\"", "resourceTypeGeneral=\"Report\"");
        granted(tombstones.withdraw(engineer, number, "数据有误，正在复核"));
        assertThat(asked(one + "oai_dc")).contains("<header status=\"deleted\">").doesNotContain("<metadata>");
        assertThat(asked("verb=ListIdentifiers&metadataPrefix=oai_dc&set=ports")).contains("status=\"deleted\"");
    }

    /** The list is taken up again from its token alone, by whatever node, in as many questions for a page as for one record. */
    @Test
    void tokensLeadThroughTheWholeListOnceEach() throws Exception {
        List<RegistrationNumber> numbers = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            numbers.add(registered("第" + i + "号轨道成果", "railways"));
        }
        List<String> found = new ArrayList<>();
        String query = "verb=ListRecords&metadataPrefix=oai_dc&set=railways";
        int pages = 0;
        while (!query.isEmpty()) {
            String answer = asked(query);
            IDENTIFIER.matcher(answer).results().forEach(match -> found.add(match.group(1)));
            query = TOKEN.matcher(answer).results().findFirst().map(match -> "verb=ListRecords&resumptionToken=" + match.group(1)).orElse("");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(numbers.stream().map(number -> "oai:house.example:" + number).toList());
        assertThat(asked("verb=ListIdentifiers&metadataPrefix=oai_dc&set=railways")).contains("completeListSize=\"7\" cursor=\"0\"");
        int one = Statements.of(() -> asked("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:house.example:" + numbers.getFirst())).size();
        assertThat(Statements.of(() -> asked("verb=ListRecords&metadataPrefix=oai_dc&set=railways")).size()).isLessThanOrEqualTo(one + 4);
    }

    /** Deletions, tokens and both formats within one list; headers alone come by the same tokens. */
    @Test
    void listsInDataCiteWithDeletionsAndHeadersAloneAreValidToo() throws Exception {
        for (int i = 1; i <= 5; i++) {
            Map<String, List<String>> described = Depositing.described("第" + i + "号机械成果 \uD83D\uDE80 & <b>");
            described.put("fields", List.of("machine-design"));
            described.put("licence", List.of("cc-by"));
            described.put("titleEn", List.of(i % 2 == 0 ? "" : "Work " + i));
            RegistrationNumber number = play.registered(engineer, described);
            if (i == 2) {
                granted(tombstones.withdraw(engineer, number, "数据有误，正在复核"));
            }
        }
        String first = asked("verb=ListRecords&metadataPrefix=oai_datacite&set=machine-design");
        String token = TOKEN.matcher(first).results().findFirst().orElseThrow().group(1);
        String rest = asked("verb=ListRecords&resumptionToken=" + token);

        assertThat(first + rest).contains("<resource xmlns=\"http://datacite.org/schema/kernel-4\"", "<header status=\"deleted\">", "\uD83D\uDE80 &amp; &lt;b&gt;");
        assertThat(rest).contains("cursor=\"3\"></resumptionToken>");
        assertThat(asked("verb=ListIdentifiers&resumptionToken=" + token)).doesNotContain("<record>");
        assertThat(asked("verb=ListMetadataFormats&identifier=" + IDENTIFIER.matcher(first).results().findFirst().orElseThrow().group(1)))
                .contains("<metadataPrefix>oai_datacite<");
    }

    /** A token that another process gave out months ago: all of its state stands in it. */
    @Test
    void aTokenOutlivesTheProcessThatGaveIt() throws Exception {
        registered("岩土库里的一项", "geotechnics");
        String old = "MXxvYWlfZGN8fHxnZW90ZWNobmljc3wxNzY3MjI1NjAwfDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMHwxfDI";

        assertThat(asked("verb=ListRecords&resumptionToken=" + old)).contains("岩土库里的一项", "completeListSize=\"2\" cursor=\"1\"");
    }

    @Test
    void isAskedByPostAsWell() throws Exception {
        MockHttpServletResponse response = mvc.perform(post("/oai").param("verb", "Identify")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("<Identify>");
    }

    /** Debian's libhttp-oai-perl, which knows nothing of this house, harvests it over the wire. */
    @Test
    void isHarvestedCleanByDebiansClient() throws Exception {
        for (int i = 1; i <= 4; i++) {
            registered("第" + i + "号道路成果", "highways");
        }
        RegistrationNumber gone = registered("撤回的道路成果", "highways");
        granted(tombstones.withdraw(engineer, gone, "数据有误，正在复核"));

        Process client = new ProcessBuilder(
                "oai_pmh", "--metadataPrefix", "oai_dc", "--set", "highways", "http://localhost:" + port + "/oai").redirectErrorStream(true).start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(client.waitFor()).as(said).isZero();
        assertThat(said).contains("第1号道路成果", "第4号道路成果", "oai:house.example:" + gone, "status: deleted");
        assertThat(Pattern.compile("identifier: oai:").matcher(said).results().count()).isEqualTo(5);
    }
}
