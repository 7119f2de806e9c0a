package home.engineers.careers.rules;

import home.engineers.careers.rules.HourEvidence.Hour;
import home.engineers.careers.rules.HourRule.Area;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The allocation of overlapping evidence that serves a person best: no hour of the clock and no hour of an activity counts
 * twice, each counts in one area, and no other allocation leaves less lacking. It is exact: all sums that can be reached
 * are kept, hour by hour in order of their end, as in the scheduling of weighted intervals.
 */
public final class HourAllocation {
    private final HourRule rule;
    private final List<Hour> hours;
    private final int[] before;
    private final int[] caps;
    private final int[] strides;
    private final List<BitSet> reached = new ArrayList<>();

    private HourAllocation(HourRule rule, Collection<HourEvidence> evidence) {
        this.rule = rule;
        this.hours = HourEvidence.together(evidence).stream()
                .flatMap(one -> one.each().stream())
                .sorted(Comparator.comparing(Hour::lane).thenComparingLong(Hour::end).thenComparingLong(Hour::start)
                        .thenComparing(Hour::evidence).thenComparingInt(Hour::number))
                .toList();
        this.before = new int[hours.size()];
        this.caps = new int[rule.areas().size()];
        this.strides = new int[rule.areas().size() + 1];
        strides[0] = 1;
        for (int area = 0; area < caps.length; area++) {
            String id = rule.areas().get(area).id();
            int possible = Math.toIntExact(hours.stream().filter(hour -> hour.areas().contains(id)).count());
            caps[area] = Math.min(rule.areas().get(area).most(), possible);
            strides[area + 1] = Math.multiplyExact(strides[area], caps[area] + 1);
        }
    }

    /** @param evidence of one year */
    public static AllocatedHours of(HourRule rule, Collection<HourEvidence> evidence) {
        HourAllocation allocation = new HourAllocation(rule, evidence);
        allocation.reach();
        return allocation.best();
    }

    private void reach() {
        BitSet none = new BitSet();
        none.set(0);
        reached.add(none);
        for (int i = 0; i < hours.size(); i++) {
            before[i] = lastBefore(i);
            BitSet sums = (BitSet) reached.getLast().clone();
            BitSet from = reached.get(before[i]);
            for (int area = 0; area < caps.length; area++) {
                if (hours.get(i).areas().contains(rule.areas().get(area).id())) {
                    for (int sum = from.nextSetBit(0); sum >= 0; sum = from.nextSetBit(sum + 1)) {
                        if (count(sum, area) < caps[area]) {
                            sums.set(sum + strides[area]);
                        }
                    }
                }
            }
            reached.add(sums);
        }
    }

    /** How many of the hours before this one have ended when it begins. */
    private int lastBefore(int index) {
        int i = index;
        while (i > 0 && hours.get(i - 1).overlaps(hours.get(index))) {
            i--;
        }
        return i;
    }

    private int count(int sum, int area) {
        return sum % strides[area + 1] / strides[area];
    }

    private AllocatedHours best() {
        BitSet sums = reached.getLast();
        int[] most = new int[caps.length];
        int best = 0;
        int largest = 0;
        for (int sum = sums.nextSetBit(0); sum >= 0; sum = sums.nextSetBit(sum + 1)) {
            for (int area = 0; area < caps.length; area++) {
                most[area] = Math.max(most[area], count(sum, area));
            }
            largest = Math.max(largest, total(sum));
            best = better(sum, best) ? sum : best;
        }
        return AllocatedHours.of(rule, hours, counted(best), largest, byArea(most));
    }

    private boolean better(int sum, int than) {
        int lacking = Integer.compare(lacking(sum), lacking(than));
        int total = Integer.compare(total(than), total(sum));
        int first = lacking != 0 ? lacking : total;
        for (int area = 0; first == 0 && area < caps.length; area++) {
            first = Integer.compare(count(than, area), count(sum, area));
        }
        return first < 0;
    }

    private int total(int sum) {
        int total = 0;
        for (int area = 0; area < caps.length; area++) {
            total += count(sum, area);
        }
        return total;
    }

    private int lacking(int sum) {
        int areas = 0;
        for (int area = 0; area < caps.length; area++) {
            areas += Math.max(0, rule.areas().get(area).least() - count(sum, area));
        }
        return Math.max(areas, rule.total() - total(sum));
    }

    private Map<Hour, String> counted(int best) {
        Map<Hour, String> counted = new LinkedHashMap<>();
        int sum = best;
        int i = hours.size();
        while (i > 0) {
            if (reached.get(i - 1).get(sum)) {
                i--;
                continue;
            }
            Hour hour = hours.get(i - 1);
            int from = before[i - 1];
            for (int area = 0; area < caps.length; area++) {
                int less = sum - strides[area];
                boolean counts = count(sum, area) > 0 && hour.areas().contains(rule.areas().get(area).id());
                if (counts && reached.get(from).get(less)) {
                    counted.put(hour, rule.areas().get(area).id());
                    sum = less;
                    break;
                }
            }
            i = from;
        }
        return counted;
    }

    private Map<String, Integer> byArea(int[] numbers) {
        Map<String, Integer> named = new LinkedHashMap<>();
        List<Area> areas = rule.areas();
        for (int area = 0; area < numbers.length; area++) {
            named.put(areas.get(area).id(), numbers[area]);
        }
        return named;
    }
}
