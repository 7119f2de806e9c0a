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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What stored queries find of a batch of new documents is what a full search with the same query finds among them, for
 * queries of every kind over words that documents have and have not.
 */
class PushEqualityTests {
    private static final int OLD = 300;
    private static final int NEW = 120;
    private static final int QUERIES = 1_500;

    private final RandomQueries random = new RandomQueries(20_261_128);

    private IndexDocument document(int number) {
        LocalDate out = LocalDate.of(2020, 1, 1).plusDays(random.upTo(2_400));
        String ipc = random.any(RandomQueries.CLASSES);
        return IndexDocument.of("d%04d".formatted(number))
                .with("number", "CN%09dA".formatted(number)).with("numbers", List.of("CN%09dA".formatted(number), "CN%09d".formatted(number)))
                .with("title", random.text(3)).with("title_en", random.upTo(2) == 0 ? "A " + random.any(RandomQueries.WORDS) + " device" : "")
                .with("abstract", random.text(12)).with("claims", random.text(20)).with("applicant", List.of(random.any(RandomQueries.NAMES), random.any(RandomQueries.NAMES)))
                .with("inventor", List.of(random.any(RandomQueries.PEOPLE))).with("ipc", List.of(ipc)).with("subclass", List.of(ipc.substring(0, 4)))
                .with("published", out).with("filed", out.minusDays(400)).with("country", random.upTo(4) == 0 ? "US" : "CN")
                .with("type", random.upTo(2) == 0 ? "INVENTION" : "UTILITY_MODEL").with("status", random.upTo(2) == 0 ? "IN_FORCE" : "ENDED")
                .with("family", "f" + number / 2).build();
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
        List<String> typed = IntStream.range(0, QUERIES).mapToObj(i -> random.query(3)).toList();
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
