package home.engineers.search.internal.lucene;

import home.engineers.search.internal.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents of a small index have a term, a sequence, a beginning or a number: found once and remembered, since many
 * queries ask for the same. It may be asked from several threads.
 */
final class BatchPostings {
    private static final int[] NOWHERE = {};
    private final IndexSearcher searcher;
    private final Map<Plan.Term, int[]> postings = new ConcurrentHashMap<>();
    private final Map<Plan, FixedBitSet> known = new ConcurrentHashMap<>();
    private final FixedBitSet none;
    private final FixedBitSet all;

    BatchPostings(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.none = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        this.all = asked(new Plan.Everything());
    }

    /** Not to be changed. */
    FixedBitSet none() {
        return none;
    }

    /** Not to be changed. */
    FixedBitSet all() {
        return all;
    }

    boolean stands(Plan.Term term) {
        return postings(term).length > 0;
    }

    /** Not to be changed. @param plan one that is not put together of others */
    FixedBitSet of(Plan plan) {
        FixedBitSet before = known.get(plan);
        if (before != null) {
            return before;
        }
        FixedBitSet found = switch (plan) {
            case Plan.Term term -> having(term);
            case Plan.Sequence sequence when !together(sequence) -> none;
            default -> asked(plan);
        };
        known.put(plan, found);
        return found;
    }

    private int[] postings(Plan.Term term) {
        return postings.computeIfAbsent(term, this::looked);
    }

    private FixedBitSet having(Plan.Term term) {
        int[] documents = postings(term);
        if (documents.length == 0) {
            return none;
        }
        FixedBitSet found = new FixedBitSet(none.length());
        for (int document : documents) {
            found.set(document);
        }
        return found;
    }

    /** Whether a document has all terms of a sequence, in whatever order. */
    private boolean together(Plan.Sequence sequence) {
        if (sequence.terms().stream().anyMatch(term -> !stands(new Plan.Term(sequence.field(), term)))) {
            return false;
        }
        FixedBitSet common = all.clone();
        sequence.terms().forEach(term -> common.and(of(new Plan.Term(sequence.field(), term))));
        return !common.scanIsEmpty();
    }

    private FixedBitSet asked(Plan plan) {
        FixedBitSet found = new FixedBitSet(none.length());
        try {
            searcher.search(new ConstantScoreQuery(LuceneQueries.of(plan)), new Into(found));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found;
    }

    private static final class Into extends SimpleCollector {
        private final FixedBitSet found;
        private int base;

        Into(FixedBitSet found) {
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext part) {
            base = part.docBase;
        }

        @Override
        public void collect(int document) {
            found.set(base + document);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private int[] looked(Plan.Term term) {
        int[] documents = NOWHERE;
        try {
            for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
                PostingsEnum each = part.reader().postings(new Term(term.field(), term.term()), PostingsEnum.NONE);
                if (each != null) {
                    documents = IntStream.concat(Arrays.stream(documents), Arrays.stream(documents(part, each))).toArray();
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return documents;
    }

    private static int[] documents(LeafReaderContext part, PostingsEnum each) throws IOException {
        Bits live = part.reader().getLiveDocs();
        int[] documents = new int[Math.toIntExact(each.cost())];
        int count = 0;
        for (int document = each.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = each.nextDoc()) {
            if (live == null || live.get(document)) {
                documents[count++] = part.docBase + document;
            }
        }
        return count == documents.length ? documents : Arrays.copyOf(documents, count);
    }
}
