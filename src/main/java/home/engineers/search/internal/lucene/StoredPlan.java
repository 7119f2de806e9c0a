package home.engineers.search.internal.lucene;

import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.internal.plan.MatchingPlan;
import home.engineers.search.internal.plan.Plan;
import home.engineers.search.internal.plan.Planner;
import home.engineers.search.internal.plan.RequiredTerms;
import java.util.List;
import java.util.Set;

/**
 * A query made ready for batches of documents.
 *
 * @param plan what decides whether a document is found
 * @param required of each set one term must stand in a document that is found, so that a batch without any of them need
 *     not be looked at
 */
public record StoredPlan(Plan plan, List<Set<Plan.Term>> required) {
    public static StoredPlan of(IndexSchema schema, SearchQuery query) {
        Plan plan = MatchingPlan.of(new Planner(schema).plan(query, new SearchQuery.All()));
        return new StoredPlan(plan, RequiredTerms.of(plan));
    }
}
