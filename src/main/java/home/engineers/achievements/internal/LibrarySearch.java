package home.engineers.achievements.internal;

import home.engineers.achievements.Achievements.Count;
import home.engineers.achievements.Achievements.Facet;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.rules.AchievementVocabulary;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.search.ExpiredCursor;
import home.engineers.search.SearchIndexes;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Between;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.Sorting;
import home.engineers.search.language.ParsedQuery;
import home.engineers.search.language.QueryParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds registered achievements that stand: by words the most fitting first, without words the one registered last first. */
@Component
class LibrarySearch {
    /** Only what everyone may read is in the index. */
    private static final SearchQuery PUBLIC = new All();
    private static final Sorting NEWEST = new Sorting(AchievementVocabulary.PLACE, true);
    private static final Map<Facet, String> FIELDS = new EnumMap<>(Map.of(
            Facet.FIELD, AchievementVocabulary.FIELD, Facet.KIND, AchievementVocabulary.KIND, Facet.WISH, AchievementVocabulary.WISH,
            Facet.MATURITY, AchievementVocabulary.LEVEL, Facet.YEAR, AchievementVocabulary.YEAR, Facet.ACCESS, AchievementVocabulary.ACCESS));
    private static final int COUNTED = 12;
    private static final int MOST_LEVEL = 9;
    private final SearchIndexes indexes;

    LibrarySearch(SearchIndexes indexes) {
        this.indexes = indexes;
    }

    /**
     * @param loose whether none has all of the words, and these have some
     * @param anew whether the page before was lost, and this is the first
     */
    record Found(
            List<UUID> ids, long total, Optional<String> next, Map<Facet, List<Count>> counts, boolean loose, boolean anew, List<String> marked) {}

    /** @param after where the page before ended, or empty @param loose as the page before was */
    Outcome<Found> find(Query query, String after, boolean loose, int size) {
        return switch (QueryParser.parse(query.text(), AchievementVocabulary.WORDS)) {
            case Refused<ParsedQuery>(List<Reason> reasons) -> titled(query, size).map(Outcome::granted).orElseGet(() -> Outcome.refused(reasons));
            case Granted<ParsedQuery>(ParsedQuery parsed) -> Outcome.granted(find(query, parsed, after, loose, size));
        };
    }

    /** A title has whatever signs it has: typed whole it is found, even where it reads as a query with a fault. */
    private Optional<Found> titled(Query query, int size) {
        SearchQuery title = new Exact(AchievementVocabulary.TITLE, query.text());
        SearchResult result = search(query, title, "", size);
        return result.total() == 0 ? Optional.empty() : Optional.of(found(result, false, false, List.of(query.text())));
    }

    private Found find(Query query, ParsedQuery parsed, String after, boolean loose, int size) {
        try {
            if (parsed.loose().isEmpty() || !loose) {
                SearchResult all = search(query, parsed.query(), after, size);
                if (all.total() > 0 || parsed.loose().isEmpty()) {
                    return found(all, false, false, parsed.marked());
                }
            }
            SearchResult some = search(query, parsed.loose().get(), after, size);
            return found(some, some.total() > 0, false, parsed.marked());
        } catch (ExpiredCursor gone) {
            Found first = find(query, parsed, "", loose, size);
            return new Found(first.ids(), first.total(), first.next(), first.counts(), first.loose(), true, first.marked());
        }
    }

    private static Found found(SearchResult result, boolean loose, boolean anew, List<String> marked) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        FIELDS.forEach((facet, field) -> counts.put(facet, result.facets().getOrDefault(field, List.of()).stream()
                .map(one -> new Count(one.value(), one.documents())).toList()));
        counts.computeIfPresent(Facet.MATURITY, (facet, levels) -> upwards(levels));
        return new Found(
                result.hits().stream().map(hit -> UUID.fromString(hit.id())).toList(), result.total(), result.next(), counts, loose, anew, marked);
    }

    /** Of each level those of it and of all above, the highest first. */
    private static List<Count> upwards(List<Count> levels) {
        List<Count> upwards = new ArrayList<>();
        long sum = 0;
        for (Count level : levels.stream().sorted(Comparator.comparing(Count::value).reversed()).toList()) {
            sum += level.achievements();
            upwards.add(new Count(level.value(), sum));
        }
        return upwards;
    }

    private SearchResult search(Query query, SearchQuery meant, String after, int size) {
        SearchRequest request = SearchRequest.first(size, new And(narrowed(query, meant)), PUBLIC)
                .sorted(query.text().isBlank() ? NEWEST : Sorting.RELEVANCE)
                .counting(List.copyOf(FIELDS.values()), COUNTED, List.of());
        return indexes.index(AchievementVocabulary.INDEX).search(after.isEmpty() ? request : request.after(after));
    }

    private static List<SearchQuery> narrowed(Query query, SearchQuery meant) {
        List<SearchQuery> parts = new ArrayList<>(List.of(meant));
        exact(parts, AchievementVocabulary.FIELD, query.field());
        exact(parts, AchievementVocabulary.KIND, query.kind());
        exact(parts, AchievementVocabulary.WISH, query.wish());
        exact(parts, AchievementVocabulary.YEAR, query.year() == null ? "" : query.year().toString());
        exact(parts, AchievementVocabulary.ACCESS, query.access());
        if (query.leastMaturity() != null) {
            parts.add(new Between(AchievementVocabulary.MATURITY, query.leastMaturity(), MOST_LEVEL));
        }
        return parts;
    }

    private static void exact(List<SearchQuery> parts, String field, String value) {
        if (!value.isEmpty()) {
            parts.add(new Exact(field, value));
        }
    }
}
