package home.engineers.organisations.internal;

import home.engineers.organisations.internal.MemberFilter.View;
import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param more whether there are more than {@code total}, which are not counted
 */
public record MemberPage(List<MemberLine> lines, Map<View, Long> counts, long total, boolean more) {
    static MemberPage of(List<MemberLine> lines, Map<View, Long> counts, long counted, int number) {
        boolean exact = counted <= MemberSearch.MOST_COUNTED;
        boolean full = lines.size() == MemberFilter.SIZE;
        long shown = (number - 1L) * MemberFilter.SIZE + lines.size();
        return exact || (!full && !lines.isEmpty())
                ? new MemberPage(lines, counts, exact ? counted : shown, false)
                : new MemberPage(lines, counts, Math.max(MemberSearch.MOST_COUNTED, shown), true);
    }

    /** How many stand in a saved view, in words where they are too many to count. */
    public String count(View view) {
        long count = counts.get(view);
        return count > MemberSearch.MOST_COUNTED ? MemberSearch.MOST_COUNTED + "+" : String.valueOf(count);
    }
}
