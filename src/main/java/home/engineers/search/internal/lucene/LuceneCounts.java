package home.engineers.search.internal.lucene;

import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult.Count;
import home.engineers.search.internal.plan.Physical;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts over what a search found. What is shared by all searches of one state of the index is made once. */
final class LuceneCounts {
    private final Map<IndexReader, Map<String, StringDocValuesReaderState>> states = new WeakHashMap<>();

    Map<String, List<Count>> facets(SearchRequest request, IndexReader reader, FacetsCollector found) throws IOException {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (String field : request.facets()) {
            facets.put(field, facet(Physical.facet(field), request.facetSize(), reader, found));
        }
        return facets;
    }

    private List<Count> facet(String field, int most, IndexReader reader, FacetsCollector found) throws IOException {
        StringValueFacetCounts counts = new StringValueFacetCounts(state(field, reader), found);
        FacetResult result = counts.getTopChildren(most, field);
        return result == null
                ? List.of()
                : Arrays.stream(result.labelValues).map(value -> new Count(value.label, value.value.longValue())).toList();
    }

    private synchronized StringDocValuesReaderState state(String field, IndexReader reader) throws IOException {
        Map<String, StringDocValuesReaderState> ofReader = states.computeIfAbsent(reader, key -> new LinkedHashMap<>());
        StringDocValuesReaderState state = ofReader.get(field);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, field);
            ofReader.put(field, state);
        }
        return state;
    }

    Map<String, Map<Integer, Long>> years(SearchRequest request, FacetsCollector found) throws IOException {
        Map<String, Map<Integer, Long>> years = new LinkedHashMap<>();
        for (String field : request.periods()) {
            Map<Integer, Long> ofField = new TreeMap<>();
            days(field, found).forEach((day, count) -> ofField.merge(LocalDate.ofEpochDay(day).getYear(), count.documents, Long::sum));
            years.put(field, ofField);
        }
        return years;
    }

    /** Counts days and not years: many documents have the same, and a year is only to be worked out for each day. */
    private static Map<Long, Counter> days(String field, FacetsCollector found) throws IOException {
        Map<Long, Counter> days = new HashMap<>();
        for (MatchingDocs part : found.getMatchingDocs()) {
            SortedNumericDocValues all = DocValues.getSortedNumeric(part.context().reader(), Physical.number(field));
            DocIdSetIterator documents = part.bits().iterator();
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                if (all.advanceExact(document)) {
                    days.computeIfAbsent(all.nextValue(), day -> new Counter()).documents++;
                }
            }
        }
        return days;
    }

    private static final class Counter {
        private long documents;
    }
}
