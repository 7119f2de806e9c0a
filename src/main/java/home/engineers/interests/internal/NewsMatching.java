package home.engineers.interests.internal;

import home.engineers.interests.WantedEvent;
import home.engineers.interests.internal.Match.Why;
import home.engineers.interests.internal.StandingInterests.Group;
import home.engineers.interests.rules.MatchReasons;
import home.engineers.interests.rules.MatchReasons.Because;
import home.engineers.interests.rules.SendingTime;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.EventKind;
import home.engineers.patents.PatentNews;
import home.engineers.patents.PatentNews.Concerned;
import home.engineers.patents.PatentNews.News;
import home.engineers.search.DocumentBatch;
import home.engineers.search.SearchQuery;
import home.engineers.search.StoredQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the interests that stand over what is new, a batch at a time. What a batch matched is kept in the transaction that
 * takes the news away, each event of a family once.
 */
@Component
class NewsMatching implements DueWork {
    static final int BATCH = 1_000;
    private final PatentNews news;
    private final StandingInterests standing;
    private final InterestTable interests;
    private final MatchTable matches;
    private final IdSource ids;
    private final HouseClock clock;

    NewsMatching(
            PatentNews news, StandingInterests standing, InterestTable interests, MatchTable matches, IdSource ids, HouseClock clock) {
        this.news = news;
        this.standing = standing;
        this.interests = interests;
        this.matches = matches;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return news.any() ? Optional.of(clock.instant().minusSeconds(1)) : Optional.empty();
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<News> taken = news.take(BATCH);
        if (!taken.isEmpty() && standing.any()) {
            match(taken, now);
        }
        return taken.size();
    }

    private void match(List<News> taken, Instant now) {
        List<Group> groups = standing.groups();
        Map<UUID, Concerned> concerned = news.concerned(taken);
        Map<UUID, List<News>> byDocument = byDocument(taken, concerned);
        try (DocumentBatch batch = DocumentBatch.of(
                PatentNews.schema(), concerned.values().stream().map(Concerned::document).toList())) {
            List<Set<String>> found = batch.found(groups.stream().map(Group::query).toList());
            Reasons reasons = Reasons.of(
                    batch, IntStream.range(0, groups.size()).filter(i -> !found.get(i).isEmpty()).mapToObj(i -> groups.get(i).query().query()).toList());
            Map<Key, Match> matched = new LinkedHashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                for (String document : found.get(i).stream().sorted(Comparator.comparing(id -> concerned.get(UUID.fromString(id)).hit().number())).toList()) {
                    UUID id = UUID.fromString(document);
                    List<Why> why = reasons.of(groups.get(i).query().query(), document);
                    for (Interest interest : groups.get(i).interests()) {
                        keep(interest, concerned.get(id), byDocument.getOrDefault(id, List.of()), why, now, matched);
                    }
                }
            }
            write(matched.values(), groups, now);
        }
    }

    private record Key(UUID interest, UUID family, String event) {}

    private static Map<UUID, List<News>> byDocument(List<News> taken, Map<UUID, Concerned> concerned) {
        Map<UUID, List<UUID>> ofApplication = new HashMap<>();
        concerned.forEach((id, one) -> ofApplication.computeIfAbsent(one.application(), key -> new ArrayList<>()).add(id));
        Map<UUID, List<News>> all = new HashMap<>();
        for (News one : taken) {
            List<UUID> documents = one.publication() == null ? ofApplication.getOrDefault(one.application(), List.of()) : List.of(one.publication());
            documents.forEach(id -> all.computeIfAbsent(id, key -> new ArrayList<>()).add(one));
        }
        return all;
    }

    private void keep(Interest interest, Concerned found, List<News> about, List<Why> why, Instant now, Map<Key, Match> matched) {
        for (News one : about) {
            WantedEvent kind = WantedEvent.of(one.kind()).orElse(null);
            if (kind == null || !interest.wish().events().contains(kind)) {
                continue;
            }
            String event = event(kind, one, found.application());
            matched.computeIfAbsent(new Key(interest.id(), found.hit().family(), event), key -> new Match(
                    ids.next(), key.interest(), key.family(), event, kind, one.on(), found.hit().id(), found.hit().number(), found.hit().title(),
                    why, now, null));
        }
    }

    /** Tells events of a family apart: documents are one; a term ends once, whenever the gazette says so. */
    private static String event(WantedEvent kind, News one, UUID application) {
        if (kind == WantedEvent.PUBLISHED) {
            return kind.name();
        }
        return kind + ":" + application + ":" + (one.kind() == EventKind.EXPIRED ? one.kind() : one.on());
    }

    /** One that ended while its matches were found tells them no more. */
    private void write(Collection<Match> matched, List<Group> groups, Instant now) {
        Set<UUID> fresh = matches.insert(matched);
        Map<UUID, Instant> times = groups.stream().flatMap(group -> group.interests().stream())
                .filter(one -> fresh.contains(one.id()))
                .collect(Collectors.toMap(Interest::id, one -> SendingTime.first(one.wish(), one.pausedUntil(), now, HouseClock.ZONE)));
        Set<UUID> ended = new HashSet<>(times.keySet());
        ended.removeAll(interests.dueBy(times));
        matches.dropWaiting(ended);
    }

    /** Which parts of the queries hold of which documents; each part is asked of the whole batch once. */
    private record Reasons(Map<SearchQuery, List<Because>> parts, Map<SearchQuery, Set<String>> found) {
        private static final int SHOWN = 12;

        static Reasons of(DocumentBatch batch, List<SearchQuery> queries) {
            MatchReasons reasons = new MatchReasons(PatentNews.schema());
            Map<SearchQuery, List<Because>> parts = queries.parallelStream().collect(Collectors.toConcurrentMap(query -> query, reasons::of));
            List<StoredQuery> asked = parts.values().stream().flatMap(List::stream).map(Because::asks).distinct().toList()
                    .parallelStream().map(asks -> StoredQuery.of(PatentNews.schema(), asks)).toList();
            List<Set<String>> answers = batch.found(asked);
            Map<SearchQuery, Set<String>> found = HashMap.newHashMap(asked.size());
            IntStream.range(0, asked.size()).forEach(i -> found.put(asked.get(i).query(), answers.get(i)));
            return new Reasons(parts, found);
        }

        List<Why> of(SearchQuery query, String document) {
            return parts.getOrDefault(query, List.of()).stream()
                    .filter(one -> found.getOrDefault(one.asks(), Set.of()).contains(document))
                    .map(one -> new Why(one.field(), one.text()))
                    .distinct()
                    .limit(SHOWN)
                    .toList();
        }
    }
}
