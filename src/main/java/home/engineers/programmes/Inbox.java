package home.engineers.programmes;

import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.InboxQuery.View;
import java.util.List;
import java.util.Map;

/** The cases in which it is somebody's turn. Who has no part at the present stage of a case does not find it here. */
public interface Inbox {
    /** A count above this says no more than that there are more. */
    int MOST_COUNTED = 5_000;

    /** One page, what is due first on top unless asked otherwise. */
    Found find(Actor actor, InboxQuery query);

    /** How many wait for the actor; never more than {@code most}, however many there are. */
    int waiting(Actor actor, int most);

    /**
     * @param counts by saved view under the same filter, counted up to one more than {@link #MOST_COUNTED}
     * @param total of the view that was asked for, at most {@link #MOST_COUNTED}
     * @param more whether there are more than {@code total}
     */
    record Found(List<CaseSummary> lines, Map<View, Long> counts, long total, boolean more) {
        public Found {
            lines = List.copyOf(lines);
            counts = Map.copyOf(counts);
        }

        /** How many stand in a saved view, in words where they are too many to count. */
        public String count(View view) {
            return counted(counts.getOrDefault(view, 0L));
        }

        public static String counted(long count) {
            return count > MOST_COUNTED ? "%,d+".formatted(MOST_COUNTED) : "%,d".formatted(count);
        }
    }
}
