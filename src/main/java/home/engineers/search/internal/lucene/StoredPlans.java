package home.engineers.search.internal.lucene;

import home.engineers.search.internal.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Runs many stored plans on one state of a small index: those first whose terms stand in it at all, the others never. */
final class StoredPlans {
    private final IndexSearcher searcher;
    private final Map<String, Set<String>> terms;

    StoredPlans(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.terms = terms(searcher);
    }

    /** Ids that each plan finds, in the order of the plans. */
    List<Set<String>> found(List<StoredPlan> plans) {
        return IntStream.range(0, plans.size()).parallel().mapToObj(i -> found(plans.get(i))).toList();
    }

    private Set<String> found(StoredPlan plan) {
        try {
            return mayFind(plan) ? LuceneSearch.ids(plan.query(), searcher) : Set.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean mayFind(StoredPlan plan) {
        for (Set<Plan.Term> one : plan.required()) {
            if (one.stream().noneMatch(this::stands)) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(Plan.Term term) {
        return terms.getOrDefault(term.field(), Set.of()).contains(term.term());
    }

    private static Map<String, Set<String>> terms(IndexSearcher searcher) throws IOException {
        Map<String, Set<String>> all = new HashMap<>();
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            for (FieldInfo field : part.reader().getFieldInfos()) {
                Terms found = field.getIndexOptions() == IndexOptions.NONE ? null : part.reader().terms(field.name);
                if (found != null) {
                    collect(found.iterator(), all.computeIfAbsent(field.name, name -> new HashSet<>()));
                }
            }
        }
        return all;
    }

    private static void collect(TermsEnum each, Set<String> into) throws IOException {
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            into.add(term.utf8ToString());
        }
    }
}
