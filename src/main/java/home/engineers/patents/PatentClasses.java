package home.engineers.patents;

import home.engineers.patents.internal.IpcNames;
import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.SearchIndexes;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Subclasses of the International Patent Classification, as documents on record carry them. */
@Service
public class PatentClasses {
    private static final SearchQuery PUBLIC = new SearchQuery.All();
    private final SearchIndexes indexes;
    private final IpcNames names;

    PatentClasses(SearchIndexes indexes, IpcNames names) {
        this.indexes = indexes;
        this.names = names;
    }

    /** How many documents of a subclass came out. */
    public record Busy(String code, long publications) {}

    /** The subclasses in which most documents came out on these days, the busiest first; equal ones by their codes. */
    public List<Busy> busiest(LocalDate from, LocalDate to, int most) {
        SearchRequest counting = SearchRequest.first(0, SearchQuery.days(PatentVocabulary.PUBLISHED, from, to), PUBLIC)
                .counting(List.of(PatentVocabulary.SUBCLASS), most, List.of());
        return indexes.index(PatentVocabulary.INDEX).search(counting).facets().getOrDefault(PatentVocabulary.SUBCLASS, List.of()).stream()
                .map(count -> new Busy(count.value(), count.documents()))
                .toList();
    }

    /** The beginning of the Chinese name of a code; empty where the house does not know it. */
    public String name(String code) {
        return names.of(code);
    }
}
