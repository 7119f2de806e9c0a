package home.engineers.search.internal.lucene;

import home.engineers.search.IndexSchema;
import home.engineers.search.SearchRequest;
import home.engineers.search.internal.plan.Planner;
import org.apache.lucene.search.Query;

/** Requests as queries of Lucene, for what is measured without the rest. */
public final class RawQueries {
    private RawQueries() {}

    public static Query of(IndexSchema schema, SearchRequest request) {
        return LuceneQueries.of(new Planner(schema).plan(request.query(), request.visible()));
    }
}
