package home.engineers.search.language;

import home.engineers.search.SearchQuery;
import home.engineers.search.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be typed for one kind of document.
 *
 * @param number reads a word that is a number or another sign of one document; empty for plain words
 * @param title the exact field of the title, whose document comes first where it is typed whole; empty for none
 */
public record QueryVocabulary(List<QueryField> fields, Function<String, Optional<SearchQuery>> number, String title) {
    public QueryVocabulary {
        fields = List.copyOf(fields);
    }

    Optional<QueryField> field(String name) {
        String folded = Folding.closed(name);
        return fields.stream().filter(field -> field.names().contains(folded)).findAny();
    }
}
