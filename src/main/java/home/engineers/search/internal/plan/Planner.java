package home.engineers.search.internal.plan;

import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.internal.plan.Plan.Beginning;
import home.engineers.search.internal.plan.Plan.Combined;
import home.engineers.search.internal.plan.Plan.Everything;
import home.engineers.search.internal.plan.Plan.Flat;
import home.engineers.search.internal.plan.Plan.Nothing;
import home.engineers.search.internal.plan.Plan.Range;
import home.engineers.search.internal.plan.Plan.Term;
import home.engineers.search.internal.plan.Plan.Weighed;
import home.engineers.search.text.Folding;
import java.util.List;

/** Makes of a query the plan that finds and ranks alike on every engine. */
public final class Planner {
    /** Above every score that words can reach, and small enough to leave their differences visible in a float. */
    private static final float FIRST = 10_000;

    private final IndexSchema schema;

    public Planner(IndexSchema schema) {
        this.schema = schema;
    }

    /** @param visible what bounds the answer and never counts */
    public Plan plan(SearchQuery query, SearchQuery visible) {
        Plan wanted = plan(query);
        if (visible instanceof SearchQuery.All) {
            return wanted;
        }
        return new Combined(List.of(wanted), List.of(), List.of(), List.of(plan(visible)));
    }

    Plan plan(SearchQuery query) {
        return switch (query) {
            case SearchQuery.All all -> new Everything();
            case SearchQuery.None none -> new Nothing();
            case SearchQuery.Words(String field, String text, boolean any) -> new WordPlan(schema, texts(field), field.isEmpty()).plan(text, any);
            case SearchQuery.Phrase(String field, String text) -> PhrasePlan.in(texts(field), text);
            case SearchQuery.WordStart(String field, String beginning) -> PhrasePlan.starting(texts(field), beginning);
            case SearchQuery.Exact(String field, String value) -> new Flat(new Term(exact(field), Folding.closed(value)), 1);
            case SearchQuery.Prefix(String field, String value) -> new Beginning(exact(field), Folding.closed(value));
            case SearchQuery.Between(String field, long from, long to) ->
                from > to ? new Nothing() : new Range(Physical.number(schema.field(field, Use.NUMBER).name()), from, to);
            case SearchQuery.And(List<SearchQuery> parts) -> Plan.all(parts.stream().map(this::plan).toList());
            case SearchQuery.Or(List<SearchQuery> parts) -> Plan.any(parts.stream().map(this::plan).toList());
            case SearchQuery.Not(SearchQuery part) ->
                new Combined(List.of(new Flat(new Everything(), 0)), List.of(), List.of(plan(part)), List.of());
            case SearchQuery.First(SearchQuery first, SearchQuery others) ->
                Plan.any(List.of(new Flat(plan(first), FIRST), new Weighed(plan(others), 1)));
        };
    }

    private String exact(String field) {
        return Physical.exact(schema.field(field, Use.EXACT).name());
    }

    private List<IndexField> texts(String field) {
        return field.isEmpty() ? schema.with(Use.RANKED) : List.of(schema.field(field, Use.TEXT));
    }
}
