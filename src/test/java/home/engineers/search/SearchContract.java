package home.engineers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.search.IndexField.Use;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchQuery.First;
import home.engineers.search.SearchQuery.Not;
import home.engineers.search.SearchQuery.Phrase;
import home.engineers.search.SearchQuery.Prefix;
import home.engineers.search.SearchQuery.Words;
import home.engineers.search.SearchResult.Count;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import home.engineers.search.internal.Generation.Print;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine must do. */
public abstract class SearchContract {
    protected static final IndexSchema SCHEMA = new IndexSchema("contract", 1, List.of(
            IndexField.ranked("title", 2, Use.STORED, Use.EXACT),
            IndexField.ranked("summary", 1),
            IndexField.ranked("claims", 0),
            IndexField.of("owner", Use.TEXT, Use.EXACT, Use.FACET, Use.STORED),
            IndexField.of("class", Use.EXACT, Use.FACET),
            IndexField.of("published", Use.NUMBER, Use.STORED),
            IndexField.of("open", Use.EXACT)));
    protected static final Mark START = new Mark("none", 1, true, FeedPosition.START);
    private static final SearchQuery EVERYONE = new All();

    private Generation index;

    /** A new index with nothing in it. */
    protected abstract Generation fresh();

    @BeforeEach
    void fill() {
        index = fresh();
        write(
                document("a", "一种新能源汽车充电桩散热装置", "本实用新型公开了充电桩，包括壳体与风扇。", "重庆大学", "H02J", "2021-03-02"),
                document("b", "Cooling systems for charging electric vehicles", "A charger with fans.", "渝北机电有限公司", "H02J", "2022-05-06"),
                document("c", "水电站输电线路驱鸟保护装置", "产品和服务器接口相连。", "重庆大学", "H02G", "2022-07-08"),
                document("d", "ＬＥＤ燈具的節能控制電路", "包括阀门。", "国网重庆市电力公司", "H05B", "2020-01-01"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static IndexDocument document(String id, String title, String summary, String owner, String type, String published) {
        return IndexDocument.of(id)
                .with("title", title).with("summary", summary).with("owner", owner).with("class", type)
                .with("published", LocalDate.parse(published)).with("open", id.equals("c") ? "no" : "yes")
                .build();
    }

    private void write(IndexDocument... documents) {
        index.write(List.of(documents), List.of(), START);
        index.show();
    }

    private List<String> ids(SearchQuery query) {
        return ids(index.search(SearchRequest.first(10, query, EVERYONE)));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::id).toList();
    }

    private static SearchQuery words(String text) {
        return new Words("", text, false);
    }

    @Test
    void wordsAreFoundInAnyOrderAndAllOfThem() {
        assertThat(ids(words("散热 充电桩"))).containsExactly("a");
        assertThat(ids(words("散热 输电"))).isEmpty();
        assertThat(ids(new Words("", "散热 输电", true))).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void anotherWordOfTheSameSignsIsNotFound() {
        assertThat(ids(words("和服"))).isEmpty();
        assertThat(ids(words("服务器"))).containsExactly("c");
    }

    @Test
    void fullWidthTraditionalAndInflectedFormsAreOne() {
        assertThat(ids(words("led灯具"))).containsExactly("d");
        assertThat(ids(words("節能 控制电路"))).containsExactly("d");
        assertThat(ids(words("vehicle cooled"))).containsExactly("b");
    }

    @Test
    void oneSignIsFoundWhereverItStands() {
        assertThat(ids(words("阀"))).containsExactly("d");
        assertThat(ids(words("扇"))).containsExactly("a");
    }

    @Test
    void phrasesStandAsTheyAreTyped() {
        assertThat(ids(new Phrase("", "车充电"))).containsExactly("a");
        assertThat(ids(new Phrase("", "充电车"))).isEmpty();
        assertThat(ids(new Phrase("", "charging electric"))).containsExactly("b");
        assertThat(ids(new Phrase("title", "风扇"))).isEmpty();
        assertThat(ids(new Phrase("summary", "风扇"))).containsExactly("a");
    }

    @Test
    void longTextsAreFoundAndDoNotRank() {
        write(IndexDocument.of("e").with("title", "夹具").with("claims", "所述夹具设有定位销和滑块").build());

        assertThat(ids(words("定位销"))).containsExactly("e");
        assertThat(ids(words("夹具 滑块"))).containsExactly("e");
    }

    @Test
    void fieldsAreFoundByPieceByWholeByBeginningAndByRange() {
        assertThat(ids(new Words("owner", "重庆", false))).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(ids(new Exact("owner", "重慶 大學"))).containsExactlyInAnyOrder("a", "c");
        assertThat(ids(new Prefix("class", "h02"))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ids(SearchQuery.days("published", LocalDate.parse("2022-05-06"), LocalDate.parse("2022-07-07")))).containsExactly("b");
        assertThat(ids(SearchQuery.days("published", LocalDate.parse("2022-07-08"), LocalDate.parse("2022-05-06")))).isEmpty();
    }

    @Test
    void andOrAndNotCombine() {
        assertThat(ids(SearchQuery.and(new Prefix("class", "H02"), new Not(new Exact("owner", "重庆大学"))))).containsExactly("b");
        assertThat(ids(SearchQuery.or(new Exact("class", "H05B"), new Exact("class", "H02G")))).containsExactlyInAnyOrder("c", "d");
        assertThat(ids(new Not(new All()))).isEmpty();
        assertThat(ids(new And(List.of()))).hasSize(4);
        assertThat(ids(new SearchQuery.None())).isEmpty();
    }

    @Test
    void whatIsToComeFirstComesFirst() {
        assertThat(ids(new First(new Exact("class", "H05B"), new Words("", "装置", false)))).startsWith("d").hasSize(3);
    }

    @Test
    void moreOfTheWordsComeEarlier() {
        assertThat(ids(new Words("", "充电桩散热装置", true)).getFirst()).isEqualTo("a");
    }

    @Test
    void nothingGoesBeyondWhatTheReaderMaySee() {
        SearchRequest request = SearchRequest.first(10, new Words("owner", "重庆大学", false), new Exact("open", "yes"))
                .counting(List.of("owner", "class"), 10, List.of("published"));
        SearchResult result = index.search(request);

        assertThat(index.search(SearchRequest.first(10, request.query(), EVERYONE)).total()).isEqualTo(2);
        assertThat(result.total()).isEqualTo(1);
        assertThat(ids(result)).containsExactly("a");
        assertThat(result.facets()).containsEntry("owner", List.of(new Count("重庆大学", 1))).containsEntry("class", List.of(new Count("H02J", 1)));
        assertThat(result.years()).containsEntry("published", Map.of(2021, 1L));
    }

    @Test
    void valuesAndYearsAreCounted() {
        SearchResult result = index.search(SearchRequest.first(0, new All(), EVERYONE).counting(List.of("owner", "class"), 2, List.of("published")));

        assertThat(result.total()).isEqualTo(4);
        assertThat(result.hits()).isEmpty();
        assertThat(result.facets().get("owner").getFirst()).isEqualTo(new Count("重庆大学", 2));
        assertThat(result.facets().get("class")).containsExactly(new Count("H02J", 2), new Count("H02G", 1));
        assertThat(result.years().get("published")).containsExactly(Map.entry(2020, 1L), Map.entry(2021, 1L), Map.entry(2022, 2L));
    }

    @Test
    void hitsAreSortedByAFieldWithWhatHasNoneLast() {
        write(IndexDocument.of("e").with("title", "无日期").build());

        assertThat(ids(index.search(SearchRequest.first(10, new All(), EVERYONE).sorted(new Sorting("published", true)))))
                .containsExactly("c", "b", "a", "d", "e");
        assertThat(ids(index.search(SearchRequest.first(10, new All(), EVERYONE).sorted(new Sorting("published", false)))))
                .containsExactly("d", "a", "b", "c", "e");
    }

    @Test
    void pagesNeitherRepeatNorLoseWhileDocumentsCome() {
        for (Sorting sorting : List.of(Sorting.RELEVANCE, new Sorting("published", true))) {
            write(IntStream.range(0, 25).mapToObj(i -> document("p" + (10 + i), "传动轴" + "轴承".repeat(i % 5), "", "某厂", "F16H", "2019-01-0" + (1 + i % 7)))
                    .toArray(IndexDocument[]::new));
            List<String> turned = new ArrayList<>();
            SearchRequest request = SearchRequest.first(10, words("传动轴"), EVERYONE).sorted(sorting);
            Optional<String> next = Optional.empty();
            do {
                SearchResult page = index.search(next.map(request::after).orElse(request));
                turned.addAll(ids(page));
                next = page.next();
                write(document("n" + turned.size(), "传动轴", "", "某厂", "F16H", "2023-01-01"));
            } while (next.isPresent());

            assertThat(turned).doesNotHaveDuplicates().hasSize(25).allMatch(id -> id.startsWith("p"));
            index.write(List.of(), List.of("n10", "n20", "n25"), START);
            index.show();
        }
    }

    @Test
    void aCursorOfAnotherQuestionIsNotGoneOnFrom() {
        String cursor = index.search(SearchRequest.first(1, new All(), EVERYONE)).next().orElseThrow();

        assertThatThrownBy(() -> index.search(SearchRequest.first(1, words("装置"), EVERYONE).after(cursor))).isInstanceOf(ExpiredCursor.class);
        assertThatThrownBy(() -> index.search(SearchRequest.first(1, new All(), EVERYONE).after("x!"))).isInstanceOf(ExpiredCursor.class);
    }

    @Test
    void whatIsWrittenAgainStandsOnceAndWhatIsGoneIsGone() {
        write(document("a", "改名", "", "重庆大学", "H02J", "2021-03-02"));
        index.write(List.of(), List.of("b", "never"), START);
        index.show();

        assertThat(ids(words("散热"))).isEmpty();
        assertThat(ids(words("改名"))).containsExactly("a");
        assertThat(index.count()).isEqualTo(3);
        assertThat(index.prints("", 10).stream().map(Print::id)).containsExactly("a", "c", "d");
        assertThat(index.prints("a", 1).stream().map(Print::id)).containsExactly("c");
    }

    @Test
    void storedValuesComeBackAsTheyAre() {
        SearchResult.Hit hit = index.search(SearchRequest.first(1, words("灯具"), EVERYONE)).hits().getFirst();

        assertThat(hit.one("title")).isEqualTo("ＬＥＤ燈具的節能控制電路");
        assertThat(hit.stored().keySet()).isEqualTo(Set.of("title", "owner", "published"));
    }
}
