package home.engineers.search.language;

import home.engineers.search.SearchQuery;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed, understood.
 *
 * @param query what it means
 * @param loose the same with any of its words, where it is words alone: what to fall back to where none has all
 * @param marked words and phrases to mark in what is shown
 */
public record ParsedQuery(SearchQuery query, Optional<SearchQuery> loose, List<String> marked) {
    public ParsedQuery {
        marked = List.copyOf(marked);
    }
}
