package home.engineers.search.internal.lucene;

import home.engineers.search.internal.plan.Physical;
import home.engineers.search.internal.plan.Plan;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** Runs many stored plans on one state of a small index: those first whose terms stand in it at all, the others never. */
final class StoredPlans {
    private final IndexSearcher searcher;
    private final BatchPostings postings;
    private final String[] ids;

    StoredPlans(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.postings = new BatchPostings(searcher);
        this.ids = ids(searcher);
    }

    boolean on(IndexSearcher state) {
        return searcher == state;
    }

    /** Ids that each plan finds, in the order of the plans. */
    List<Set<String>> found(List<StoredPlan> plans) {
        return IntStream.range(0, plans.size()).parallel().mapToObj(i -> found(plans.get(i))).toList();
    }

    private Set<String> found(StoredPlan plan) {
        if (!mayFind(plan)) {
            return Set.of();
        }
        FixedBitSet found = documents(plan.plan());
        Set<String> all = HashSet.newHashSet(found.cardinality());
        for (int document = first(found, 0); document != DocIdSetIterator.NO_MORE_DOCS; document = first(found, document + 1)) {
            all.add(ids[document]);
        }
        return all;
    }

    private static int first(FixedBitSet of, int from) {
        return from < of.length() ? of.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private boolean mayFind(StoredPlan plan) {
        for (Set<Plan.Term> one : plan.required()) {
            if (one.stream().noneMatch(postings::stands)) {
                return false;
            }
        }
        return true;
    }

    /** What is given back may be shared and is never changed. */
    private FixedBitSet documents(Plan plan) {
        return switch (plan) {
            case Plan.Combined combined -> combined(combined);
            case Plan.Everything everything -> postings.all();
            case Plan.Nothing nothing -> postings.none();
            default -> postings.of(plan);
        };
    }

    private FixedBitSet combined(Plan.Combined combined) {
        FixedBitSet found = combined.must().isEmpty() ? anyOf(combined.should()) : allOf(combined.must());
        for (Plan not : combined.not()) {
            if (found.scanIsEmpty()) {
                return found;
            }
            found.andNot(documents(not));
        }
        return found;
    }

    private FixedBitSet allOf(List<Plan> parts) {
        FixedBitSet found = postings.all().clone();
        for (Plan part : parts) {
            found.and(documents(part));
            if (found.scanIsEmpty()) {
                return found;
            }
        }
        return found;
    }

    private FixedBitSet anyOf(List<Plan> parts) {
        FixedBitSet found = postings.none().clone();
        parts.forEach(part -> found.or(documents(part)));
        return found;
    }

    private static String[] ids(IndexSearcher searcher) throws IOException {
        String[] all = new String[searcher.getIndexReader().maxDoc()];
        Arrays.fill(all, "");
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            SortedDocValues ids = part.reader().getSortedDocValues(Physical.ID);
            while (ids != null && ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                all[part.docBase + ids.docID()] = ids.lookupOrd(ids.ordValue()).utf8ToString();
            }
        }
        return all;
    }
}
