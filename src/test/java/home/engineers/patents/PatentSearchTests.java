package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentSearch.Count;
import home.engineers.patents.PatentSearch.Facet;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.PatentSearch.Order;
import home.engineers.patents.PatentSearch.Question;
import home.engineers.search.DocumentBatch;
import home.engineers.search.SearchQuery;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What came in by an import is found, counted and narrowed. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patent-search")
class PatentSearchTests {
    static final String FILE = """
            公开（公告）号,申请号,申请日,公开（公告）日,发明名称,摘要,申请（专利权）人,发明人,IPC分类号,专利类型
            CN116000001A,202310000001.5,2023-01-03,2023-04-28,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司;重庆虚构大学,岑见微,E01D 19/16;G01N 21/88,发明
            CN116000001B,202310000001.5,2023-01-03,2024-03-12,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司;重庆虚构大学,岑见微,E01D 19/16;G01N 21/88,发明
            CN220000002U,202420000002.X,2024-01-02,2024-08-06,电动葫芦,本实用新型公开了一种电动葫芦的制动装置。,虚构起重机械有限公司,程远,B66D 1/00,实用新型
            CN308000003S,202330000003.5,2023-01-02,2023-06-01,扳手,,虚构起重机械有限公司,程远,08-05,外观设计
            """;

    @Autowired
    private PatentImports imports;

    @Autowired
    private PatentSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Invariant> invariants;

    @BeforeEach
    void theFileIsImported() {
        if (imports.receive("invented.csv", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), null) instanceof Granted<UUID>(UUID id)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> imports.find(id).orElseThrow().state() != PatentImport.State.RUNNING);
        }
        assertThat(search.catchUp()).isTrue();
    }

    private Found found(String typed) {
        return found(Question.of(typed, 10));
    }

    private Found found(Question question) {
        return search.find(question) instanceof Granted<Found>(Found found) ? found : fail(question);
    }

    private static Found fail(Question question) {
        throw new AssertionError("refused: " + question.typed());
    }

    private List<String> numbers(String typed) {
        return found(typed).hits().stream().map(PatentHit::number).toList();
    }

    @Test
    void everyFieldOfAHitIsAsItWasImported() {
        PatentHit hit = found("CN116000001A").hits().getFirst();

        assertThat(hit).extracting(PatentHit::number, PatentHit::title, PatentHit::type, PatentHit::status)
                .containsExactly("CN116000001A", "一种缆索检测小车", PatentType.INVENTION, PatentStatus.State.IN_FORCE);
        assertThat(hit.applicants()).containsExactly("重庆虚构桥梁检测有限公司", "重庆虚构大学");
        assertThat(hit.inventors()).containsExactly("岑见微");
        assertThat(hit.ipc()).containsExactly("E01D 19/16", "G01N 21/88");
        assertThat(hit.publishedOn()).hasToString("2023-04-28");
        assertThat(hit.family()).isEqualTo(found("CN116000001B").hits().getFirst().family());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN 220000002 U", "220000002", "cn220000002", "202420000002.X", "202420000002", "CN202420000002X", "ZL 2024 2 0000002.X", "号:202420000002"})
    void aNumberIsFoundInAnySpelling(String typed) {
        assertThat(numbers(typed)).containsExactly("CN220000002U");
    }

    @Test
    void aNumberThatIsNotThereFindsNothing() {
        assertThat(found("CN999999999A").total()).isZero();
    }

    @Test
    void oneHitForEachPublicationAndAWholeTitleFirst() {
        assertThat(numbers("缆索 检测")).containsExactlyInAnyOrder("CN116000001A", "CN116000001B");
        assertThat(numbers("扳手")).containsExactly("CN308000003S");
        assertThat(numbers("一种缆索检测小车")).containsExactlyInAnyOrder("CN116000001A", "CN116000001B");
    }

    @Test
    void whereNoneHasAllWordsThoseWithSomeAreFoundAndItIsSaid() {
        Found some = found("缆索 葫芦 火箭");

        assertThat(some.loose()).isTrue();
        assertThat(some.total()).isEqualTo(3);
        assertThat(found("缆索 NOT 检测").total()).isZero();
        assertThat(found("火箭").total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "申请人:虚构起重机械", "applicant:虚构起重机械有限公司", "发明人:程远", "状态:有效 类型:外观设计 OR IPC:B66D", "公开日:2024-05.. OR 洛迦诺:08", "申请人:起重机械 公开日:2023..2024"})
    void fieldsNarrow(String typed) {
        assertThat(numbers(typed)).containsExactlyInAnyOrder("CN220000002U", "CN308000003S");
    }

    @Test
    void countsAndYearsAreOfWhatIsFound() {
        Found found = found(new Question("IPC:E01D OR 葫芦", PatentFilter.NONE, Order.RELEVANCE, 10, Optional.empty(), false, 10));

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.counts().get(Facet.SUBCLASS)).containsExactly(new Count("E01D", 2), new Count("G01N", 2), new Count("B66D", 1));
        assertThat(found.counts().get(Facet.TYPE)).containsExactly(new Count("INVENTION", 2), new Count("UTILITY_MODEL", 1));
        assertThat(found.years()).isEqualTo(Map.of(2023, 1L, 2024, 2L));
        assertThat(found.everyYear()).isEqualTo(found.years());
    }

    @Test
    void aFilterNarrowsAndPagesGoOn() {
        PatentFilter ofOne = new PatentFilter("重庆虚构大学", "", "CN", "INVENTION", "IN_FORCE", "");
        Question question = new Question("", ofOne, Order.OLDEST, 1, Optional.empty(), false, 0);
        Found first = found(question);
        Found second = found(question.after(first.next().orElseThrow(), false));

        assertThat(first.hits()).extracting(PatentHit::number).containsExactly("CN116000001A");
        assertThat(second.hits()).extracting(PatentHit::number).containsExactly("CN116000001B");
        assertThat(second.next()).isEmpty();
        assertThat(found(new Question("", new PatentFilter("", "", "", "", "", "2024"), Order.NEWEST, 10, Optional.empty(), false, 0)).hits())
                .extracting(PatentHit::number).containsExactly("CN220000002U", "CN116000001B");
    }

    @Test
    void whatAnOfficeWithdrewIsNotFoundAndTheIndexAgreesWithTheDatabase() {
        jdbc.sql("update patent_publication set removed_at = now() where number = 'CN308000003S'").update();
        search.catchUp();
        assertThat(numbers("扳手")).isEmpty();

        jdbc.sql("update patent_publication set removed_at = null where number = 'CN308000003S'").update();
        search.catchUp();
        assertThat(numbers("扳手")).containsExactly("CN308000003S");
        assertThat(invariants.stream().filter(invariant -> invariant.statement().startsWith("every index")).flatMap(invariant -> invariant.violations().stream()))
                .isEmpty();
    }

    /** Whatever is asked, a batch of all documents and the index find the same. */
    @ParameterizedTest
    @ValueSource(strings = {
        "缆索 检测", "扳手", "CN220000002", "IPC:B66D OR 类型:外观设计", "申请人:虚构 NOT 葫芦", "“沿斜拉索行走”", "公开日:2024", "状态:有效 发明人:程远", "制*", "制动*", "装", "cable",
        "(缆索 OR 葫芦) 公开日:..2023"})
    void aBatchInMemoryFindsWhatTheSearchFinds(String typed) {
        List<UUID> all = jdbc.sql("select id from patent_publication").query(UUID.class).list();
        try (DocumentBatch batch = search.batch(all)) {
            if (PatentSearch.stored(typed) instanceof Granted<SearchQuery>(SearchQuery query)) {
                Found found = found(typed);

                assertThat(batch.found(query, new SearchQuery.All()))
                        .isEqualTo(found.loose() ? Set.of() : found.hits().stream().map(hit -> hit.id().toString()).collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void aTitleIsFoundWholeWhateverSignsItHas() {
        jdbc.sql("update patent_publication set title = '(R)-装置：“一种（扳手' where number = 'CN308000003S'").update();
        search.catchUp();
        assertThat(numbers("(R)-装置：“一种（扳手")).containsExactly("CN308000003S");

        jdbc.sql("update patent_publication set title = '扳手' where number = 'CN308000003S'").update();
        search.catchUp();
    }

    @Test
    void aQueryThatCannotBeReadIsRefused() {
        Outcome<Found> outcome = search.find(Question.of("*小车", 10));

        assertThat(outcome).isInstanceOf(Refused.class);
    }

    @Test
    void yearsWithNoneStandBetweenThoseWithSome() {
        assertThat(years(Map.of(2021, 3L, 2024, 1L))).isEqualTo(Map.of(2021, 3L, 2022, 0L, 2023, 0L, 2024, 1L));
        assertThat(years(Map.of())).isEmpty();
        assertThat(years(Map.of(1900, 1L, 2024, 1L))).hasSize(2);
    }

    private static Map<Integer, Long> years(Map<Integer, Long> counted) {
        return new Found(0, List.of(), Optional.empty(), Map.of(), counted, false, List.of()).everyYear();
    }
}
