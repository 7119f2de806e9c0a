package home.engineers.interests.internal;

import home.engineers.interests.rules.InterestQuery;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentNews;
import home.engineers.patents.PatentSearch;
import home.engineers.search.SearchQuery;
import home.engineers.search.StoredQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The interests that stand, by what they look for: each query is read once and kept, and equal ones are one. */
@Component
class StandingInterests {
    private static final Logger LOG = LoggerFactory.getLogger(StandingInterests.class);
    private final InterestTable table;
    private Map<UUID, Read> read = Map.of();
    private Map<SearchQuery, StoredQuery> stored = Map.of();

    StandingInterests(InterestTable table) {
        this.table = table;
    }

    private record Read(int version, SearchQuery query) {}

    /** Those who look for the same. */
    record Group(StoredQuery query, List<Interest> interests) {}

    boolean any() {
        return table.any();
    }

    /** All that stand as this transaction sees them. */
    synchronized List<Group> groups() {
        Map<UUID, Read> now = new HashMap<>();
        Map<SearchQuery, StoredQuery> kept = new HashMap<>();
        Map<SearchQuery, List<Interest>> groups = new LinkedHashMap<>();
        for (Interest one : table.standing()) {
            Read before = read.get(one.id());
            SearchQuery query = before != null && before.version() == one.version() ? before.query() : queryOf(one);
            now.put(one.id(), new Read(one.version(), query));
            kept.computeIfAbsent(query, wanted -> stored.getOrDefault(wanted, null) == null
                    ? StoredQuery.of(PatentNews.schema(), wanted)
                    : stored.get(wanted));
            groups.computeIfAbsent(query, wanted -> new ArrayList<>()).add(one);
        }
        read = now;
        stored = kept;
        return groups.entrySet().stream().map(entry -> new Group(kept.get(entry.getKey()), entry.getValue())).toList();
    }

    static Outcome<SearchQuery> query(Wish wish) {
        return InterestQuery.of(wish, PatentSearch::stored);
    }

    /** What was kept could be read once; if the language of the box has changed since, it finds nothing rather than anything. */
    private static SearchQuery queryOf(Interest one) {
        return switch (query(one.wish())) {
            case Granted<SearchQuery>(SearchQuery query) -> query;
            case Refused<SearchQuery>(var reasons) -> {
                LOG.warn("interest {} can no longer be read: {}", one.id(), reasons);
                yield new SearchQuery.None();
            }
        };
    }
}
