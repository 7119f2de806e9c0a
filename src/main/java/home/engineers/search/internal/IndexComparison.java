package home.engineers.search.internal;

import home.engineers.search.IndexDocument;
import home.engineers.search.internal.Generation.Print;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Compares an index with the database, a thousand documents at a time in the order of their ids. What differs is looked
 * at again after the index has caught up, since the database goes on meanwhile.
 */
final class IndexComparison {
    private static final int AT_ONCE = 1_000;
    private static final int MOST = 1_000;
    private static final String END = "~";
    private final FollowingIndex index;
    private final ChangeFeed feed;

    IndexComparison(FollowingIndex index, ChangeFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    /** A line for each document that differs, at most {@value #MOST}. */
    List<String> differences() {
        if (!index.catchUp()) {
            return List.of("index " + index.schema().name() + " cannot catch up: a transaction stays open");
        }
        Map<String, String> suspected = new TreeMap<>();
        String after = "";
        while (!after.equals(END) && suspected.size() < MOST) {
            after = compare(after, suspected);
        }
        index.catchUp();
        suspected.keySet().removeIf(this::agrees);
        return suspected.values().stream().limit(MOST).toList();
    }

    /** Compares what stands after an id, up to where the shorter of both lists ends. @return the last id that was compared */
    private String compare(String after, Map<String, String> suspected) {
        UUID from = after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after);
        List<UUID> ids = feed.ids(index.source(), from, AT_ONCE);
        List<Print> prints = index.prints(after, AT_ONCE);
        String until = least(
                ids.size() < AT_ONCE ? END : ids.getLast().toString(), prints.size() < AT_ONCE ? END : prints.getLast().id());
        Map<String, String> held = new HashMap<>();
        prints.stream().filter(print -> print.id().compareTo(until) <= 0).forEach(print -> held.put(print.id(), print.hash()));
        hashes(ids.stream().filter(id -> id.toString().compareTo(until) <= 0).toList()).forEach((id, hash) -> {
            String indexed = held.remove(id);
            if (!hash.equals(indexed)) {
                suspected.put(id, line(id, indexed == null ? "is not in it" : "is another there"));
            }
        });
        held.keySet().forEach(id -> suspected.put(id, line(id, "is in it alone")));
        return until;
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private String line(String id, String what) {
        return "index " + index.schema().name() + ": document " + id + " " + what;
    }

    private Map<String, String> hashes(Collection<UUID> ids) {
        Map<String, String> hashes = new HashMap<>();
        if (!ids.isEmpty()) {
            List<IndexDocument> documents = feed.house(() -> index.source().documents(ids));
            documents.forEach(document -> hashes.put(document.id(), DocumentForm.hash(document)));
        }
        return hashes;
    }

    private boolean agrees(String id) {
        List<Print> next = index.prints(before(id), 1);
        String indexed = next.isEmpty() || !next.getFirst().id().equals(id) ? null : next.getFirst().hash();
        Map<String, String> hashes = hashes(List.of(UUID.fromString(id)));
        return Objects.equals(hashes.get(id), indexed);
    }

    /** An id before which nothing else comes than what comes before {@code id}. */
    private static String before(String id) {
        UUID own = UUID.fromString(id);
        return own.equals(new UUID(0, 0)) ? "" : lower(own).toString();
    }

    private static UUID lower(UUID id) {
        return id.getLeastSignificantBits() != 0
                ? new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1)
                : new UUID(id.getMostSignificantBits() - 1, -1L);
    }
}
