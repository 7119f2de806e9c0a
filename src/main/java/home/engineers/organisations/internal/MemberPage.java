package home.engineers.organisations.internal;

import home.engineers.kernel.Total;
import home.engineers.organisations.internal.MemberFilter.View;
import java.util.List;
import java.util.Map;

/** One page of a list. @param counts by saved view, each counted up to {@link Total#LIMIT} */
public record MemberPage(List<MemberLine> lines, Map<View, Long> counts, Total total) {
    /** How many stand in a saved view, in words where they are too many to count. */
    public String count(View view) {
        return Total.words(counts.get(view));
    }
}
