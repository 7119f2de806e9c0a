package home.engineers.interests;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.patents.PatentNews;
import home.engineers.patents.PatentSearch;
import home.engineers.search.DocumentBatch;
import home.engineers.search.IndexDocument;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.StoredQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What stored queries find of a batch of new documents is what a full search with the same query finds among them, for
 * queries of every kind over words that documents have and have not.
 */
class PushEqualityTests {
    private static final List<String> WORDS = List.of(
            "缆索", "检测", "小车", "桥梁", "斜拉索", "摄像头", "电动", "葫芦", "制动", "装置", "新能源", "能源车", "电池", "散热", "隧道", "盾构", "刀盘", "robot", "cable",
            "inspection", "battery", "3D", "5G", "激光", "传感器", "控制方法", "的", "一种", "火星车");
    private static final List<String> NAMES = List.of("重庆虚构桥梁检测有限公司", "虚构起重机械有限公司", "重庆虚构大学", "Invented Motors Inc.");
    private static final List<String> PEOPLE = List.of("岑见微", "程远", "梁工", "J. Smith");
    private static final List<String> CLASSES = List.of("E01D 19/16", "G01N 21/88", "B66D 1/00", "H01M 10/613", "E21D 9/06");
    private static final int OLD = 300;
    private static final int NEW = 120;
    private static final int QUERIES = 1_500;

    private final Random random = new Random(20_261_128);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String text(int words) {
        return IntStream.range(0, 1 + random.nextInt(words)).mapToObj(i -> any(WORDS)).collect(Collectors.joining(random.nextInt(3) == 0 ? " " : ""));
    }

    private IndexDocument document(int number) {
        LocalDate out = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_400));
        String ipc = any(CLASSES);
        return IndexDocument.of("d%04d".formatted(number))
                .with("number", "CN%09dA".formatted(number)).with("numbers", List.of("CN%09dA".formatted(number), "CN%09d".formatted(number)))
                .with("title", text(3)).with("title_en", random.nextBoolean() ? "A " + any(WORDS) + " device" : "")
                .with("abstract", text(12)).with("claims", text(20)).with("applicant", List.of(any(NAMES), any(NAMES)))
                .with("inventor", List.of(any(PEOPLE))).with("ipc", List.of(ipc)).with("subclass", List.of(ipc.substring(0, 4)))
                .with("published", out).with("filed", out.minusDays(400)).with("country", random.nextInt(4) == 0 ? "US" : "CN")
                .with("type", random.nextBoolean() ? "INVENTION" : "UTILITY_MODEL").with("status", random.nextBoolean() ? "IN_FORCE" : "ENDED")
                .with("family", "f" + number / 2).build();
    }

    private String query(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 10)) {
            case 0, 1 -> any(WORDS);
            case 2 -> any(WORDS) + any(WORDS);
            case 3 -> "\"" + any(WORDS) + any(WORDS) + "\"";
            case 4 -> any(List.of("标题", "摘要", "权利要求")) + ":" + any(WORDS);
            case 5 -> any(List.of("申请人", "发明人")) + ":" + any(List.of("虚构", "桥梁检测", "程远", "岑见微", "Motors", "无此人"));
            case 6 -> "ipc:" + any(List.of("E01D", "G01N 21", "B", "H01M10/613", "A61K"));
            case 7 -> any(List.of("公开日", "申请日")) + ":" + any(List.of("2021", "2022..2023", "..2020-06", "2025-03.."));
            case 8 -> any(List.of("状态:有效", "类型:发明", "国家:US", "号:CN000000301A"));
            case 9 -> any(List.of("robo*", "insp*", "缆索*", "in*"));
            case 10 -> query(depth - 1) + " " + query(depth - 1);
            case 11 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
            case 12 -> query(depth - 1) + " NOT " + query(0);
            default -> "NOT (" + query(depth - 1) + ")";
        };
    }

    private static SearchQuery read(String typed) {
        return PatentSearch.stored(typed) instanceof Granted<SearchQuery>(SearchQuery query) ? query : notRead(typed);
    }

    private static SearchQuery notRead(String typed) {
        throw new AssertionError("not read: " + typed);
    }

    @Test
    void whatIsPushedIsWhatAFullSearchFindsAmongTheNew() {
        List<IndexDocument> all = new ArrayList<>(IntStream.range(0, OLD + NEW).mapToObj(this::document).toList());
        List<IndexDocument> brought = all.subList(OLD, OLD + NEW);
        Set<String> ids = brought.stream().map(IndexDocument::id).collect(Collectors.toSet());
        List<String> typed = IntStream.range(0, QUERIES).mapToObj(i -> query(3)).toList();
        List<StoredQuery> stored = typed.stream().map(one -> StoredQuery.of(PatentNews.schema(), read(one))).toList();
        int some = 0;
        int none = 0;
        try (DocumentBatch batch = DocumentBatch.of(PatentNews.schema(), brought); DocumentBatch whole = DocumentBatch.of(PatentNews.schema(), all)) {
            List<Set<String>> pushed = batch.found(stored);
            for (int i = 0; i < typed.size(); i++) {
                Set<String> searched = new HashSet<>(whole.found(stored.get(i).query(), new All()));
                searched.retainAll(ids);
                assertThat(pushed.get(i)).as(typed.get(i)).isEqualTo(searched);
                some += searched.isEmpty() || searched.size() == NEW ? 0 : 1;
                none += searched.isEmpty() ? 1 : 0;
            }
        }
        assertThat(some).as("queries that tell documents apart").isGreaterThan(QUERIES / 3);
        assertThat(none).as("queries that find nothing").isGreaterThan(QUERIES / 20);
    }
}
