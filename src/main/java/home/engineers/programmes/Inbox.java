package home.engineers.programmes;

import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.InboxQuery.View;
import java.util.List;
import java.util.Map;

/** The cases in which it is somebody's turn. Who has no part at the present stage of a case does not find it here. */
public interface Inbox {
    /** One page, what is due first on top unless asked otherwise. */
    Found find(Actor actor, InboxQuery query);

    /** How many wait for the actor; never more than {@code most}, however many there are. */
    int waiting(Actor actor, int most);

    /**
     * @param counts by saved view under the same filter, counted up to {@link Total#LIMIT}
     * @param total of the view that was asked for
     */
    record Found(List<CaseSummary> lines, Map<View, Long> counts, Total total) {
        public Found {
            lines = List.copyOf(lines);
            counts = Map.copyOf(counts);
        }

        /** How many stand in a saved view, in words where they are too many to count. */
        public String count(View view) {
            return Total.words(counts.getOrDefault(view, 0L));
        }
    }
}
