package home.engineers.interests.rules;

import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Between;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchQuery.First;
import home.engineers.search.SearchQuery.Not;
import home.engineers.search.SearchQuery.Or;
import home.engineers.search.SearchQuery.Phrase;
import home.engineers.search.SearchQuery.Prefix;
import home.engineers.search.SearchQuery.WordStart;
import home.engineers.search.SearchQuery.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a query can match: its parts, field by field, each of which can be asked whether it holds of a document. What must not
 * be there is never a reason.
 */
public final class MatchReasons {
    private final IndexSchema schema;

    public MatchReasons(IndexSchema schema) {
        this.schema = schema;
    }

    /**
     * One reason.
     *
     * @param field of the index
     * @param text what was looked for there
     * @param asks finds the documents of which it holds
     */
    public record Because(String field, String text, SearchQuery asks) {}

    public List<Because> of(SearchQuery query) {
        List<Because> all = new ArrayList<>();
        collect(query, all);
        return all.stream().distinct().toList();
    }

    private void collect(SearchQuery query, List<Because> into) {
        switch (query) {
            case And(List<SearchQuery> parts) -> parts.forEach(part -> collect(part, into));
            case Or(List<SearchQuery> parts) -> parts.forEach(part -> collect(part, into));
            case First(SearchQuery first, SearchQuery others) -> collect(others, into);
            case Words(String field, String text, boolean any) -> Stream.of(text.strip().split("[\\s\\u3000]+"))
                    .forEach(word -> texts(field).forEach(one -> into.add(new Because(one, word, new Words(one, word, any)))));
            case Phrase(String field, String text) ->
                texts(field).forEach(one -> into.add(new Because(one, text, new Phrase(one, text))));
            case WordStart(String field, String beginning) ->
                texts(field).forEach(one -> into.add(new Because(one, beginning + "*", new WordStart(one, beginning))));
            case Exact exact -> into.add(new Because(exact.field(), exact.value(), exact));
            case Prefix prefix -> into.add(new Because(prefix.field(), prefix.value(), prefix));
            case Between between -> into.add(new Because(between.field(), days(between), between));
            case Not not -> {}
            case SearchQuery.All all -> {}
            case SearchQuery.None none -> {}
        }
    }

    private List<String> texts(String field) {
        return field.isEmpty() ? schema.with(Use.RANKED).stream().map(IndexField::name).toList() : List.of(field);
    }

    private static String days(Between between) {
        return LocalDate.ofEpochDay(between.from()) + ".." + LocalDate.ofEpochDay(between.to());
    }
}
