package home.engineers.search.internal.lucene;

import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.internal.plan.Plan;
import home.engineers.search.internal.plan.Planner;
import home.engineers.search.internal.plan.RequiredTerms;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * A query made ready for Lucene.
 *
 * @param required of each set one term must stand in a document that is found, so that a batch without any of them need
 *     not be looked at
 */
public record StoredPlan(Query query, List<Set<Plan.Term>> required) {
    public static StoredPlan of(IndexSchema schema, SearchQuery query) {
        Plan plan = new Planner(schema).plan(query, new SearchQuery.All());
        return new StoredPlan(new ConstantScoreQuery(LuceneQueries.of(plan)), RequiredTerms.of(plan));
    }
}
