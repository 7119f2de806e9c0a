package home.engineers.search.internal.lucene;

import home.engineers.search.internal.plan.Plan;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Plans as Lucene carries them out. */
final class LuceneQueries {
    private LuceneQueries() {}

    static Query of(Plan plan) {
        return switch (plan) {
            case Plan.Everything all -> new MatchAllDocsQuery();
            case Plan.Nothing none -> new MatchNoDocsQuery();
            case Plan.Term(String field, String term) -> new TermQuery(new Term(field, term));
            case Plan.Sequence(String field, List<String> terms) -> new PhraseQuery(field, terms.toArray(String[]::new));
            case Plan.Beginning(String field, String beginning) -> new PrefixQuery(new Term(field, beginning));
            case Plan.Range(String field, long from, long to) -> LongField.newRangeQuery(field, from, to);
            case Plan.Combined combined -> combined(combined);
            case Plan.Weighed(Plan part, float weight) -> weight == 1 ? of(part) : new BoostQuery(of(part), weight);
            case Plan.Flat(Plan part, float score) -> new BoostQuery(new ConstantScoreQuery(of(part)), score);
        };
    }

    private static Query combined(Plan.Combined combined) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        combined.must().forEach(part -> all.add(of(part), Occur.MUST));
        combined.should().forEach(part -> all.add(of(part), Occur.SHOULD));
        combined.not().forEach(part -> all.add(of(part), Occur.MUST_NOT));
        combined.filter().forEach(part -> all.add(of(part), Occur.FILTER));
        return all.build();
    }
}
