package home.engineers.search;

import java.util.List;
import java.util.Optional;

/**
 * One question to an index.
 *
 * @param visible what the reader may see: no hit, count, facet or figure over time goes beyond it
 * @param size hits wanted, 0 to {@value #MOST}
 * @param after where the page before ended, as its result said; empty for the first
 * @param facets fields whose values are counted, the most frequent {@code facetSize} of each
 * @param periods number fields of dates whose documents are counted by year
 */
public record SearchRequest(
        SearchQuery query, SearchQuery visible, Sorting sorting, int size, Optional<String> after, List<String> facets, int facetSize,
        List<String> periods) {
    /** Hits of one page, and of one step of an export. */
    public static final int MOST = 1_000;

    public SearchRequest {
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("a page has 0 to " + MOST + " hits, not " + size);
        }
        facets = List.copyOf(facets);
        periods = List.copyOf(periods);
    }

    /** The first hits by relevance and nothing else. */
    public static SearchRequest first(int size, SearchQuery query, SearchQuery visible) {
        return new SearchRequest(query, visible, Sorting.RELEVANCE, size, Optional.empty(), List.of(), 0, List.of());
    }

    public SearchRequest sorted(Sorting by) {
        return new SearchRequest(query, visible, by, size, after, facets, facetSize, periods);
    }

    public SearchRequest after(String cursor) {
        return new SearchRequest(query, visible, sorting, size, Optional.of(cursor), facets, facetSize, periods);
    }

    public SearchRequest counting(List<String> fields, int most, List<String> byYear) {
        return new SearchRequest(query, visible, sorting, size, after, fields, most, byYear);
    }
}
