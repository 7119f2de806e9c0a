package home.engineers.patents;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.internal.PatentDocuments;
import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.DocumentBatch;
import home.engineers.search.SearchIndex;
import home.engineers.search.SearchIndexes;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.Sorting;
import home.engineers.search.language.ParsedQuery;
import home.engineers.search.language.QueryParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The search over all published documents of patents. They are public, so everyone finds the same. */
@Service
public class PatentSearch {
    private static final SearchQuery PUBLIC = new All();
    private static final List<String> FACETS = Arrays.stream(Facet.values()).map(facet -> facet.field).toList();
    private final SearchIndexes indexes;
    private final PatentDocuments source;

    PatentSearch(SearchIndexes indexes, PatentDocuments source) {
        this.indexes = indexes;
        this.source = source;
    }

    /** In what order hits come. */
    public enum Order {
        RELEVANCE(Sorting.RELEVANCE),
        NEWEST(new Sorting(PatentVocabulary.PUBLISHED, true)),
        OLDEST(new Sorting(PatentVocabulary.PUBLISHED, false)),
        FILED(new Sorting(PatentVocabulary.FILED, true));

        private final Sorting sorting;

        Order(Sorting sorting) {
            this.sorting = sorting;
        }
    }

    /**
     * One question.
     *
     * @param typed into the box; empty for all
     * @param after where the page before ended
     * @param loose whether any of the words is enough; so it is too where none has all of them
     * @param counts how many values of each facet are counted, 0 for none
     */
    public record Question(String typed, PatentFilter filter, Order order, int size, Optional<String> after, boolean loose, int counts) {
        public static Question of(String typed, int size) {
            return new Question(typed, PatentFilter.NONE, Order.RELEVANCE, size, Optional.empty(), false, 0);
        }

        public Question after(String cursor, boolean loosely) {
            return new Question(typed, filter, order, size, Optional.of(cursor), loosely, counts);
        }
    }

    /**
     * What was found.
     *
     * @param total of all publications found, exact
     * @param next where the next page begins; empty after the last
     * @param counts by facet, the most frequent first; empty where none were asked for
     * @param years publications of each year, the earliest first
     * @param loose whether none has all of the words, and these have some
     * @param marked words and phrases to mark in what is shown
     */
    public record Found(
            long total, List<PatentHit> hits, Optional<String> next, Map<Facet, List<Count>> counts, Map<Integer, Long> years, boolean loose,
            List<String> marked) {
        private static final int LONGEST_LINE = 60;

        /** The same with the years between that have none, so that a line over them tells the truth; as they are where they span too many. */
        public Map<Integer, Long> everyYear() {
            NavigableMap<Integer, Long> all = new TreeMap<>(years);
            if (!all.isEmpty() && all.lastKey() - all.firstKey() <= LONGEST_LINE) {
                IntStream.rangeClosed(all.firstKey(), all.lastKey()).forEach(year -> all.putIfAbsent(year, 0L));
            }
            return all;
        }
    }

    /** What lists of patents are counted and narrowed by. */
    public enum Facet {
        STATUS(PatentVocabulary.STATUS),
        TYPE(PatentVocabulary.TYPE),
        SUBCLASS(PatentVocabulary.SUBCLASS),
        APPLICANT(PatentVocabulary.APPLICANT),
        COUNTRY(PatentVocabulary.COUNTRY);

        private final String field;

        Facet(String field) {
            this.field = field;
        }
    }

    /** How many publications have a value. */
    public record Count(String value, long publications) {}

    /** @throws home.engineers.search.ExpiredCursor where the page before cannot be gone on from */
    public Outcome<Found> find(Question question) {
        return switch (QueryParser.parse(question.typed(), PatentVocabulary.WORDS)) {
            case Refused<ParsedQuery>(List<Reason> reasons) -> titled(question).map(Outcome::granted).orElseGet(() -> Outcome.refused(reasons));
            case Granted<ParsedQuery>(ParsedQuery parsed) -> Outcome.granted(find(question, parsed));
        };
    }

    /** A title has whatever signs it has: typed whole it is found, even where it reads as a query with a fault. */
    private Optional<Found> titled(Question question) {
        SearchQuery title = new Exact(PatentVocabulary.TITLE, question.typed());
        ParsedQuery parsed = new ParsedQuery(title, Optional.empty(), List.of(question.typed()));
        return Optional.of(found(search(question, title), false, parsed)).filter(found -> found.total() > 0);
    }

    private Found find(Question question, ParsedQuery parsed) {
        boolean mayLoosen = parsed.loose().isPresent();
        if (!question.loose() || !mayLoosen) {
            SearchResult all = search(question, parsed.query());
            if (all.total() > 0 || !mayLoosen || question.after().isPresent()) {
                return found(all, false, parsed);
            }
        }
        return found(search(question, parsed.loose().get()), true, parsed);
    }

    private static Found found(SearchResult result, boolean loose, ParsedQuery parsed) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<SearchResult.Count> values = result.facets().getOrDefault(facet.field, List.of());
            counts.put(facet, values.stream().map(count -> new Count(count.value(), count.documents())).toList());
        }
        return new Found(
                result.total(), result.hits().stream().map(PatentHit::of).toList(), result.next(), counts,
                result.years().getOrDefault(PatentVocabulary.PUBLISHED, Map.of()), loose && result.total() > 0, parsed.marked());
    }

    private SearchResult search(Question question, SearchQuery query) {
        SearchQuery narrowed = question.filter().query();
        SearchQuery whole = narrowed instanceof All ? query : new And(List.of(query, narrowed));
        SearchRequest request = SearchRequest.first(question.size(), whole, PUBLIC).sorted(question.order().sorting);
        SearchRequest counting = question.counts() == 0
                ? request
                : request.counting(FACETS, question.counts(), List.of(PatentVocabulary.PUBLISHED));
        return index().search(question.after().map(counting::after).orElse(counting));
    }

    /** The first hits of a question, more than one page holds. @param size of the question is that of one step */
    public Outcome<Found> findMany(Question question, int most) {
        return switch (find(question)) {
            case Refused<Found>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Found>(Found first) -> Outcome.granted(more(question, first, most));
        };
    }

    private Found more(Question question, Found first, int most) {
        List<PatentHit> hits = new ArrayList<>(first.hits());
        Optional<String> next = first.next();
        while (next.isPresent() && hits.size() < most) {
            Found page = find(question.after(next.get(), first.loose())) instanceof Granted<Found>(Found found) ? found : first;
            hits.addAll(page.hits());
            next = page == first ? Optional.empty() : page.next();
        }
        return new Found(first.total(), hits.subList(0, Math.min(most, hits.size())), next, first.counts(), first.years(), first.loose(), first.marked());
    }

    /** What a stored query means: what the search finds where all of the words are meant. */
    public static Outcome<SearchQuery> stored(String typed) {
        return QueryParser.parse(typed, PatentVocabulary.WORDS).map(ParsedQuery::query);
    }

    /** These publications as documents in memory, to run many stored queries over: each finds of them what the search finds. */
    public DocumentBatch batch(Collection<UUID> publications) {
        return DocumentBatch.of(PatentVocabulary.SCHEMA, source.documents(publications));
    }

    /** Takes in all that was committed before. @return whether that came to its end */
    public boolean catchUp() {
        return index().catchUp();
    }

    SearchIndex index() {
        return indexes.index(PatentVocabulary.INDEX);
    }
}
