package home.engineers.votes.rules;

import java.util.HashMap;
import java.util.Map;

/** What one voter has cast so far in one public vote. */
public final class OwnTally {
    private final Map<Integer, Integer> all = new HashMap<>();
    private final Map<Integer, Integer> today = new HashMap<>();

    /** @param isToday whether they were cast on the day for which is asked */
    public void add(int candidate, int votes, boolean isToday) {
        all.merge(candidate, votes, Integer::sum);
        if (isToday) {
            today.merge(candidate, votes, Integer::sum);
        }
    }

    /** Adds what the same person has cast under another pseudonym. */
    public void addAll(OwnTally other) {
        other.all.forEach((candidate, votes) -> all.merge(candidate, votes, Integer::sum));
        other.today.forEach((candidate, votes) -> today.merge(candidate, votes, Integer::sum));
    }

    public int inAll() {
        return all.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int today() {
        return today.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int inAll(int candidate) {
        return all.getOrDefault(candidate, 0);
    }

    public int today(int candidate) {
        return today.getOrDefault(candidate, 0);
    }
}
