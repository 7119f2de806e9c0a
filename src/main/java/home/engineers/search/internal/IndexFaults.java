package home.engineers.search.internal;

import home.engineers.kernel.FullDisk;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Unavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps indexes from being followed or built for now. The log hears of it when it begins, when it changes and when it is over. */
final class IndexFaults {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFaults.class);
    private final Map<Work, Reason> standing = new ConcurrentHashMap<>();

    /** What is done with an index again and again. */
    enum Deed {
        FOLLOW,
        REBUILD,
        COMPARE
    }

    private record Work(String index, Deed deed) {}

    void failed(String index, Deed deed, RuntimeException fault) {
        Reason reason = reason(fault);
        if (!reason.equals(standing.put(new Work(index, deed), reason))) {
            LOG.warn("index {} ({}): {}; it is tried again", index, deed, fault.toString());
        }
    }

    void done(String index, Deed deed) {
        if (standing.remove(new Work(index, deed)) != null) {
            LOG.info("index {} ({}): the fault is over", index, deed);
        }
    }

    Optional<Reason> of(String index) {
        for (Deed deed : Deed.values()) {
            Reason reason = standing.get(new Work(index, deed));
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** In words for whoever runs the house. */
    static Reason reason(RuntimeException fault) {
        if (fault instanceof Unavailable unavailable) {
            return unavailable.reason();
        }
        return Reason.of(FullDisk.in(fault) ? "search.index.fault.full" : "search.index.fault.other");
    }
}
