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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The interests that stand, by what they look for: each query is read once and kept, and equal ones are one. Every node keeps
 * its own and compares the versions of all before use, so that it holds whatever another node has changed.
 */
@Component
class StandingInterests {
    private static final Logger LOG = LoggerFactory.getLogger(StandingInterests.class);
    private final InterestTable table;
    private Map<UUID, Integer> versions = Map.of();
    private Map<UUID, Interest> kept = Map.of();
    private Map<UUID, StoredQuery> queries = Map.of();
    private List<Group> groups = List.of();

    StandingInterests(InterestTable table) {
        this.table = table;
    }

    /** Those who look for the same. */
    record Group(StoredQuery query, List<Interest> interests) {}

    boolean any() {
        return table.any();
    }

    /** Reads them while the house starts, so that the first news need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofPlatform().daemon().name("standing-interests").start(this::groups);
    }

    /** All that stand as this transaction sees them, each as it was when its version last changed. */
    synchronized List<Group> groups() {
        Map<UUID, Integer> now = table.standing();
        if (!now.equals(versions)) {
            follow(now);
        }
        return groups;
    }

    private void follow(Map<UUID, Integer> now) {
        List<UUID> changed = now.entrySet().stream().filter(one -> !one.getValue().equals(versions.get(one.getKey()))).map(Map.Entry::getKey).toList();
        Map<UUID, Interest> standing = new HashMap<>(kept);
        table.find(changed).forEach(one -> standing.put(one.id(), one));
        standing.keySet().retainAll(now.keySet());
        queries = queries(standing, Set.copyOf(changed));
        kept = standing;
        versions = standing.values().stream().collect(Collectors.toMap(Interest::id, Interest::version));
        groups = grouped();
    }

    private Map<UUID, StoredQuery> queries(Map<UUID, Interest> standing, Set<UUID> changed) {
        Map<SearchQuery, StoredQuery> known = new ConcurrentHashMap<>();
        queries.values().forEach(one -> known.putIfAbsent(one.query(), one));
        return standing.values().parallelStream().collect(Collectors.toConcurrentMap(Interest::id, one -> changed.contains(one.id())
                ? known.computeIfAbsent(queryOf(one), wanted -> StoredQuery.of(PatentNews.schema(), wanted))
                : queries.get(one.id())));
    }

    private List<Group> grouped() {
        Map<StoredQuery, List<Interest>> sharing = new IdentityHashMap<>();
        kept.values().forEach(one -> sharing.computeIfAbsent(queries.get(one.id()), query -> new ArrayList<>()).add(one));
        return sharing.entrySet().stream().map(one -> new Group(one.getKey(), List.copyOf(one.getValue()))).toList();
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
