package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.Granted;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the search, as a visitor sees them. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patent-search")
class PatentSearchPagesTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private PatentImports imports;

    @Autowired
    private PatentSearch search;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theFileIsImported() {
        byte[] file = PatentSearchTests.FILE.getBytes(StandardCharsets.UTF_8);
        if (imports.receive("invented.csv", new ByteArrayInputStream(file), null) instanceof Granted<UUID>(UUID id)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> imports.find(id).orElseThrow().state() != PatentImport.State.RUNNING);
        }
        search.catchUp();
    }

    private MockHttpServletResponse answer(String path, String... parameters) throws Exception {
        var request = get(path).header("Accept-Language", "zh");
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String page(String path, String... parameters) throws Exception {
        return answer(path, parameters).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasLookedForIsMarkedCountedAndNarrowedByLinks() throws Exception {
        String page = page("/patents", "q", "缆索 检测");

        assertThat(page).contains("共 2 件", "CN116000001A", "CN116000001B", "一种<mark>缆索检测</mark>小车")
                .contains("subclass=E01D", "status=IN_FORCE", "year=2024")
                .doesNotContain("CN308000003S");
        assertThat(page("/patents", "q", "缆索 检测", "year", "2024")).contains("共 1 件", "CN116000001B", "公开年份 2024").doesNotContain("CN116000001A");
    }

    @Test
    void aQueryThatCannotBeReadIsAnsweredAtItsField() throws Exception {
        MockHttpServletResponse response = answer("/patents", "q", "(缆索");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("第 1 个字符处的左括号没有合上。", "value=\"(缆索\"", "aria-invalid=\"true\"");
    }

    @Test
    void whereNoneHasAllWordsThePageSaysSo() throws Exception {
        assertThat(page("/patents", "q", "缆索 葫芦")).contains("没有文献含全部的字词", "共 3 件");
        assertThat(page("/patents", "q", "火箭")).contains("没有找到");
    }

    @Test
    void theListIsExportedAsItIsAsked() throws Exception {
        MockHttpServletResponse csv = answer("/patents", "q", "状态:有效", "order", "oldest", "format", "csv");

        assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines().map(line -> line.replace("\uFEFF", "").split(",")[0].replace("\"", "")))
                .containsExactly("公开（公告）号", "CN116000001A", "CN308000003S", "CN116000001B", "CN220000002U");
        assertThat(answer("/patents", "q", "(", "format", "csv").getStatus()).isEqualTo(422);
    }

    @Test
    void theLandscapeShowsTheSameFiguresAsTables() throws Exception {
        String page = page("/patents/landscape", "q", "IPC:E01D OR 葫芦");

        assertThat(page).contains("各年公开量", "data-of=\"years-figures\"", "echarts.min.js");
        assertThat(cells(page)).contains("2023=1", "2024=2", "E01D=2", "重庆虚构大学=2", "虚构起重机械有限公司=1");
    }

    private static String cells(String page) {
        StringBuilder cells = new StringBuilder();
        Matcher row = Pattern.compile("<tr role=\"row\"><td[^>]*><span class=\"who\">([^<]*)</span></td>\\s*<td[^>]*><span>([^<]*)</span>").matcher(page);
        while (row.find()) {
            cells.append(row.group(1)).append('=').append(row.group(2)).append('\n');
        }
        return cells.toString();
    }

    @Test
    void programsAreAnsweredTheSame() throws Exception {
        assertThat(page("/api/v1/patents", "q", "缆索", "size", "1", "order", "oldest", "counts", "true"))
                .contains("\"total\":2", "\"number\":\"CN116000001A\"", "\"next\":\"", "\"SUBCLASS\":[{\"value\":\"E01D\",\"publications\":2}")
                .doesNotContain("CN116000001B");
        assertThat(answer("/api/v1/patents", "q", "*缆").getStatus()).isEqualTo(422);
        assertThat(answer("/api/v1/patents", "q", "缆索", "after", "x").getStatus()).isEqualTo(422);
        assertThat(answer("/api/v1/patents", "size", "0").getStatus()).isEqualTo(422);
    }

    @Test
    void aPlaceThatIsGoneBeginsTheListAnew() throws Exception {
        assertThat(page("/patents", "q", "小车", "after", "bm9uZQ")).contains("列表从头开始", "共 2 件");
    }

    /** The box says what is wrong and keeps what was typed; a program is told the same. */
    @ParameterizedTest
    @MethodSource
    void aQueryThatAsksTooMuchIsRefusedAtItsPlace(String typed, String sentence) throws Exception {
        MockHttpServletResponse response = answer("/patents", "q", typed);
        MockHttpServletResponse program = answer("/api/v1/patents", "q", typed);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("id=\"q-error\"", sentence, "aria-invalid=\"true\"");
        assertThat(program.getStatus()).isEqualTo(422);
        assertThat(program.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
    }

    static Stream<Arguments> aQueryThatAsksTooMuchIsRefusedAtItsPlace() {
        return Stream.of(
                arguments("轴承 OR ".repeat(9_999) + "轴承", "检索式有 59,996 个字符，最多 2,000 个。"),
                arguments("a OR ".repeat(200) + "a", "超过了 64 个"),
                arguments("*轴承", "第 1 个字符处的“*轴承”以通配符开头"),
                arguments("IPC:*", "第 5 个字符处的“*”以通配符开头"),
                arguments("轴".repeat(1_000), "超过了 160 个字"));
    }

    /** What comes in between two pages neither shifts the second nor is lost. */
    @Test
    void pagesDoNotDriftWhileAnImportGoesOn() {
        Question question = new Question("状态:有效", PatentFilter.NONE, PatentSearch.Order.NEWEST, 2, Optional.empty(), false, 0);
        Found first = found(question);
        imports.takeIn("new.csv", new ByteArrayInputStream("""
                公开（公告）号,公开（公告）日,发明名称,专利类型
                CN230000009U,2026-01-02,夹具,实用新型
                """.getBytes(StandardCharsets.UTF_8)), null);
        search.catchUp();
        Found second = found(question.after(first.next().orElseThrow(), false));

        assertThat(first.hits()).extracting(PatentHit::number).containsExactly("CN220000002U", "CN116000001B");
        assertThat(second.hits()).extracting(PatentHit::number).containsExactly("CN308000003S", "CN116000001A");
        assertThat(second.total()).isEqualTo(first.total());
        assertThat(found(question).hits()).extracting(PatentHit::number).startsWith("CN230000009U");
        jdbc.sql("update patent_publication set removed_at = now() where number = 'CN230000009U'").update();
        search.catchUp();
    }

    private Found found(Question question) {
        return ((Granted<Found>) search.find(question)).value();
    }
}
