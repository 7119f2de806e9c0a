package home.engineers.search.internal.lucene;

import home.engineers.search.internal.Generation.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which documents stand in an index, read from its terms, so that a million are listed without being sorted. */
final class LucenePrints {
    private LucenePrints() {}

    static List<Print> after(IndexReader reader, String after, int limit) throws IOException {
        List<Print> prints = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, LuceneDocuments.PRINT);
        if (terms == null) {
            return prints;
        }
        TermsEnum all = terms.iterator();
        Bits live = MultiBits.getLiveDocs(reader);
        // The sign after a space: what is written "after hash" comes before it.
        boolean more = all.seekCeil(new BytesRef(after.isEmpty() ? "" : after + "!")) != TermsEnum.SeekStatus.END;
        while (more && prints.size() < limit) {
            if (lives(all, live)) {
                String[] print = all.term().utf8ToString().split(" ", 2);
                prints.add(new Print(print[0], print[1]));
            }
            more = all.next() != null;
        }
        return prints;
    }

    private static boolean lives(TermsEnum terms, @Nullable Bits live) throws IOException {
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                return true;
            }
        }
        return false;
    }
}
