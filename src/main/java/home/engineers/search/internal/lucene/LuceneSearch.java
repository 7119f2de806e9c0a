package home.engineers.search.internal.lucene;

import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.SearchResult.Hit;
import home.engineers.search.Sorting;
import home.engineers.search.internal.plan.Cursor;
import home.engineers.search.internal.plan.Physical;
import home.engineers.search.internal.plan.Planner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers questions on an index of Lucene. */
final class LuceneSearch {
    private static final Set<String> WANTED = Set.of(Physical.STORED);
    private final IndexSchema schema;
    private final Snapshots snapshots;
    private final LuceneCounts counts = new LuceneCounts();

    LuceneSearch(IndexSchema schema, Snapshots snapshots) {
        this.schema = schema;
        this.snapshots = snapshots;
    }

    SearchResult search(SearchRequest request) throws IOException {
        if (request.after().isEmpty()) {
            return snapshots.now(searcher -> search(request, searcher, null));
        }
        Cursor cursor = Cursor.read(request.after().get(), request);
        boolean holdsAnywhere = !request.sorting().byRelevance();
        return snapshots.at(cursor.snapshot(), holdsAnywhere, searcher -> search(request, searcher, cursor));
    }

    Set<String> ids(SearchQuery query, SearchQuery visible, IndexSearcher searcher) throws IOException {
        return ids(new ConstantScoreQuery(LuceneQueries.of(new Planner(schema).plan(query, visible))), searcher);
    }

    static Set<String> ids(Query unranked, IndexSearcher searcher) throws IOException {
        Set<String> ids = new HashSet<>();
        Weight weight = searcher.createWeight(searcher.rewrite(unranked), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Scorer found = weight.scorer(part);
            if (found != null) {
                ids(found.iterator(), part, ids);
            }
        }
        return ids;
    }

    private static void ids(DocIdSetIterator found, LeafReaderContext part, Set<String> ids) throws IOException {
        SortedDocValues keys = DocValues.getSorted(part.reader(), Physical.ID);
        Bits live = part.reader().getLiveDocs();
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if ((live == null || live.get(document)) && keys.advanceExact(document)) {
                ids.add(keys.lookupOrd(keys.ordValue()).utf8ToString());
            }
        }
    }

    private SearchResult search(SearchRequest request, IndexSearcher searcher, @Nullable Cursor after) throws IOException {
        Query query = LuceneQueries.of(new Planner(schema).plan(request.query(), request.visible()));
        TopFieldCollectorManager top = new TopFieldCollectorManager(
                sort(request.sorting()), request.size() + 1,
                after == null ? null : after(after, request.sorting(), searcher), Integer.MAX_VALUE);
        if (request.facets().isEmpty() && request.periods().isEmpty()) {
            return result(request, searcher, searcher.search(query, top), new FacetsCollector());
        }
        Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
        return result(request, searcher, (TopFieldDocs) both[0], (FacetsCollector) both[1]);
    }

    private SearchResult result(SearchRequest request, IndexSearcher searcher, TopFieldDocs top, FacetsCollector found) throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        int shown = Math.min(request.size(), top.scoreDocs.length);
        for (int i = 0; i < shown; i++) {
            hits.add(hit((FieldDoc) top.scoreDocs[i], stored, request.sorting()));
        }
        return new SearchResult(
                top.totalHits.value(), hits, next(request, searcher, top, shown),
                counts.facets(request, searcher.getIndexReader(), found), counts.years(request, found));
    }

    private static Hit hit(FieldDoc found, StoredFields stored, Sorting sorting) throws IOException {
        Document document = stored.document(found.doc, WANTED);
        Map<String, List<String>> values = LuceneDocuments.stored(document);
        double score = sorting.byRelevance() ? (Float) found.fields[0] : Double.NaN;
        return new Hit(((BytesRef) found.fields[1]).utf8ToString(), score, values);
    }

    private Optional<String> next(SearchRequest request, IndexSearcher searcher, TopFieldDocs top, int shown) throws IOException {
        if (shown == 0 || top.scoreDocs.length <= shown) {
            return Optional.empty();
        }
        FieldDoc last = (FieldDoc) top.scoreDocs[shown - 1];
        List<String> values = List.of(String.valueOf(last.fields[0]), ((BytesRef) last.fields[1]).utf8ToString());
        return Optional.of(new Cursor(Cursor.question(request), snapshots.keep(searcher), values).written());
    }

    private Sort sort(Sorting sorting) {
        SortField byId = new SortField(Physical.ID, SortField.Type.STRING);
        if (sorting.byRelevance()) {
            return new Sort(SortField.FIELD_SCORE, byId);
        }
        SortedNumericSortField field = new SortedNumericSortField(
                Physical.number(schema.field(sorting.field(), Use.NUMBER).name()), SortField.Type.LONG, sorting.descending());
        field.setMissingValue(sorting.descending() ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(field, byId);
    }

    private static FieldDoc after(Cursor cursor, Sorting sorting, IndexSearcher searcher) {
        String first = cursor.values().getFirst();
        ScoreDoc any = new ScoreDoc(Math.max(0, searcher.getIndexReader().maxDoc() - 1), Float.NaN);
        Object value = sorting.byRelevance() ? (Object) Float.valueOf(first) : (Object) Long.valueOf(first);
        return new FieldDoc(any.doc, any.score, new Object[] {value, new BytesRef(cursor.values().getLast())});
    }
}
