package home.engineers.careers.rules;

import home.engineers.careers.rules.HourEvidence.Hour;
import home.engineers.careers.rules.HourRule.Area;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which hours of a year count, and where; what is lacking; and why the rest does not count.
 *
 * @param counted each hour that counts, with its area
 * @param byArea hours that count, by area
 * @param largest the most that any allocation could count
 * @param largestByArea the most that any allocation could count in each area
 * @param rest evidence with hours that do not count
 */
public record AllocatedHours(
        HourRule rule, Map<Hour, String> counted, Map<String, Integer> byArea, int largest, Map<String, Integer> largestByArea,
        List<Rest> rest) {
    public AllocatedHours {
        counted = Collections.unmodifiableMap(new LinkedHashMap<>(counted));
        byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
        largestByArea = Collections.unmodifiableMap(new LinkedHashMap<>(largestByArea));
        rest = List.copyOf(rest);
    }

    /**
     * Hours of one evidence that do not count.
     *
     * @param overlapping how many of them lie in time that counts already
     * @param with the evidence they overlap, in order of their ids
     * @param over how many of them exceed what their area may count
     */
    public record Rest(String evidence, int overlapping, Set<String> with, int over) {
        public Rest {
            with = Collections.unmodifiableSortedSet(new TreeSet<>(with));
        }
    }

    static AllocatedHours of(
            HourRule rule, List<Hour> all, Map<Hour, String> counted, int largest, Map<String, Integer> largestByArea) {
        Map<String, Integer> byArea = new LinkedHashMap<>();
        rule.areas().forEach(area -> byArea.put(area.id(), 0));
        counted.values().forEach(area -> byArea.merge(area, 1, Integer::sum));
        Map<String, Rest> rest = new TreeMap<>();
        for (Hour hour : all) {
            if (!counted.containsKey(hour)) {
                Set<String> with = new TreeSet<>();
                counted.keySet().stream().filter(hour::overlaps).map(Hour::evidence).forEach(with::add);
                rest.merge(
                        hour.evidence(), new Rest(hour.evidence(), with.isEmpty() ? 0 : 1, with, with.isEmpty() ? 1 : 0),
                        AllocatedHours::together);
            }
        }
        return new AllocatedHours(rule, counted, byArea, largest, largestByArea, List.copyOf(rest.values()));
    }

    private static Rest together(Rest one, Rest other) {
        Set<String> with = new TreeSet<>(one.with());
        with.addAll(other.with());
        return new Rest(one.evidence(), one.overlapping() + other.overlapping(), with, one.over() + other.over());
    }

    public int in(String area) {
        return byArea.getOrDefault(area, 0);
    }

    public int total() {
        return counted.size();
    }

    /** Hours still to come before the year is met, in all. */
    public int lacking() {
        int areas = rule.areas().stream().mapToInt(area -> lacking(area)).sum();
        return Math.max(areas, Math.max(0, rule.total() - total()));
    }

    /** Hours still to come in one area. */
    public int lacking(String area) {
        return rule.areas().stream().filter(one -> one.id().equals(area)).mapToInt(this::lacking).sum();
    }

    private int lacking(Area area) {
        return Math.max(0, area.least() - in(area.id()));
    }

    /** Hours that count of one evidence, by area. */
    public Map<String, Integer> of(String evidence) {
        Map<String, Integer> found = new TreeMap<>();
        counted.forEach((hour, area) -> {
            if (hour.evidence().equals(evidence)) {
                found.merge(area, 1, Integer::sum);
            }
        });
        return found;
    }

    /**
     * What would make an hour count twice or where it may not: two counted hours that overlap, an hour in an area that is not
     * its own, or more in an area than may count. Empty where the allocation is sound; anybody can check it by the list of
     * counted hours alone.
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<Hour> hours = List.copyOf(counted.keySet());
        for (int i = 0; i < hours.size(); i++) {
            for (int j = i + 1; j < hours.size(); j++) {
                if (hours.get(i).overlaps(hours.get(j))) {
                    faults.add(hours.get(i) + " and " + hours.get(j) + " overlap");
                }
            }
            if (!hours.get(i).areas().contains(counted.get(hours.get(i)))) {
                faults.add(hours.get(i) + " may not count as " + counted.get(hours.get(i)));
            }
        }
        rule.areas().stream()
                .filter(area -> in(area.id()) > area.most())
                .forEach(area -> faults.add("more than " + area.most() + " of " + area.id()));
        return faults;
    }
}
