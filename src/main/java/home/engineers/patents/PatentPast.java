package home.engineers.patents;

import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.SearchIndex;
import home.engineers.search.SearchIndexes;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.SearchResult.Hit;
import home.engineers.search.Sorting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a query would have found in the past, day by day. */
@Service
public class PatentPast {
    private static final SearchQuery PUBLIC = new SearchQuery.All();
    private final SearchIndexes indexes;

    PatentPast(SearchIndexes indexes) {
        this.indexes = indexes;
    }

    /** A document of a family that came out on a day. */
    public record Out(LocalDate on, UUID family) {}

    /**
     * What came out in some months.
     *
     * @param total documents, exact
     * @param months documents of each month, exact, empty ones too
     * @param out one by one, the earliest first; of more than were asked for none is told
     */
    public record Past(long total, Map<YearMonth, Long> months, List<Out> out) {}

    /** @param most how many are told one by one */
    public Past between(SearchQuery query, LocalDate from, LocalDate to, int most) {
        SearchIndex index = indexes.index(PatentVocabulary.INDEX);
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
            months.put(month, index.search(SearchRequest.first(0, published(query, first, last), PUBLIC)).total());
        }
        long total = months.values().stream().mapToLong(Long::longValue).sum();
        return new Past(total, months, total == 0 || total > most ? List.of() : out(index, published(query, from, to)));
    }

    private static SearchQuery published(SearchQuery query, LocalDate from, LocalDate to) {
        return SearchQuery.and(query, SearchQuery.days(PatentVocabulary.PUBLISHED, from, to));
    }

    private static List<Out> out(SearchIndex index, SearchQuery query) {
        SearchRequest request = SearchRequest.first(SearchRequest.MOST, query, PUBLIC).sorted(new Sorting(PatentVocabulary.PUBLISHED, false));
        List<Out> all = new ArrayList<>();
        SearchResult page = index.search(request);
        page.hits().forEach(hit -> all.add(out(hit)));
        while (page.next().isPresent()) {
            page = index.search(request.after(page.next().get()));
            page.hits().forEach(hit -> all.add(out(hit)));
        }
        return all;
    }

    private static Out out(Hit hit) {
        PatentHit one = PatentHit.of(hit);
        return new Out(java.util.Objects.requireNonNull(one.publishedOn()), one.family());
    }
}
