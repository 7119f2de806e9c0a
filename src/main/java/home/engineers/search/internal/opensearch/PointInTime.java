package home.engineers.search.internal.opensearch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The state of an index that searches look at now. A cluster keeps few such states (300 by default), so that all searches
 * between two writes share one, renewed every five seconds; one that no page was left in is given back.
 */
final class PointInTime {
    private static final String KEEP = "4m";
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private final OpenSearchCluster cluster;
    private final String index;
    private String id = "";
    private long takenAt;
    private boolean stale = true;
    private boolean left;

    PointInTime(OpenSearchCluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    synchronized String now() {
        if (stale || System.nanoTime() - takenAt > FRESH_NANOS) {
            String old = left ? "" : id;
            id = cluster.post("/" + index + "/_search/point_in_time", Map.of("keep_alive", KEEP), null).body().get("pit_id").stringValue();
            takenAt = System.nanoTime();
            stale = false;
            left = false;
            if (!old.isEmpty()) {
                cluster.delete("/_search/point_in_time", Map.of("pit_id", List.of(old)));
            }
        }
        return id;
    }

    /** Somebody may go on in this state. */
    synchronized void leave(String point) {
        left |= point.equals(id);
    }

    /** There is something newer to see. */
    synchronized void renew() {
        stale = true;
    }
}
