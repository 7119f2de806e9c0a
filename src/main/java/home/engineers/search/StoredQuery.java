package home.engineers.search;

import home.engineers.search.internal.lucene.StoredPlan;

/** A query that is read once and run on many batches of new documents. Equal queries need be stored once only. */
public final class StoredQuery {
    private final SearchQuery query;
    private final StoredPlan plan;

    private StoredQuery(SearchQuery query, StoredPlan plan) {
        this.query = query;
        this.plan = plan;
    }

    /** @throws IllegalArgumentException where the schema has no such field */
    public static StoredQuery of(IndexSchema schema, SearchQuery query) {
        return new StoredQuery(query, StoredPlan.of(schema, query));
    }

    public SearchQuery query() {
        return query;
    }

    StoredPlan plan() {
        return plan;
    }
}
