package home.engineers.careers.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing on record for which hours may count in a year.
 *
 * @param id of the item it comes from
 * @param sameness whatever has the same is the same activity, on record twice; of its hours each counts once
 * @param hours recognised, whole
 * @param areas in which each of its hours may count, at least one
 * @param when days and hours of the clock, or null where they are not known
 */
public record HourEvidence(String id, String sameness, int hours, Set<String> areas, @Nullable When when) {
    private static final long DAY = LocalTime.MAX.toNanoOfDay() + 1;

    public HourEvidence {
        areas = Set.copyOf(areas);
        if (hours < 0 || areas.isEmpty()) {
            throw new IllegalArgumentException("hours of " + id);
        }
    }

    /** Each day from the first to the last, at the same hours. */
    public record When(LocalDate from, LocalDate until, LocalTime began, LocalTime ceased) {
        public When {
            if (until.isBefore(from) || !began.isBefore(ceased)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }
    }

    /** The same, but what is on record twice is at one time: where only one record tells when, it was then. */
    static List<HourEvidence> together(Collection<HourEvidence> all) {
        Map<String, When> known = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparing(HourEvidence::id))
                .forEach(one -> {
                    When held = one.when();
                    if (held != null) {
                        known.putIfAbsent(one.sameness(), held);
                    }
                });
        return all.stream().map(one -> one.when() == null ? one.at(known.get(one.sameness())) : one).toList();
    }

    private HourEvidence at(@Nullable When held) {
        return new HourEvidence(id, sameness, hours, areas, held);
    }

    /**
     * Its hours, each with its place in time. Where days and times are known, the hours are spread over the days as evenly as
     * whole hours allow, the first days taking what is left over, and over the time of each day in equal parts.
     */
    List<Hour> each() {
        List<Hour> all = new ArrayList<>(hours);
        Set<String> sorted = new TreeSet<>(areas);
        When held = when;
        if (held == null) {
            for (int i = 0; i < hours; i++) {
                all.add(new Hour(id, i, "=" + sameness, i, i + 1, sorted));
            }
            return all;
        }
        int days = Math.toIntExact(held.until().toEpochDay() - held.from().toEpochDay() + 1);
        for (int day = 0; day < days; day++) {
            int here = hours / days + (day < hours % days ? 1 : 0);
            long start = held.began().toNanoOfDay();
            long length = held.ceased().toNanoOfDay() - start;
            for (int i = 0; i < here; i++) {
                all.add(new Hour(
                        id, all.size(), held.from().plusDays(day).toString(), start + length * i / here,
                        start + length * (i + 1) / here, sorted));
            }
        }
        return all;
    }

    /**
     * One hour of evidence.
     *
     * @param number which hour of its evidence, from 0
     * @param lane the day, or the activity where no day is known; hours of different lanes never overlap
     * @param start and {@code end}: nanoseconds of the day, or numbers of hours of the activity; the end is not part of it
     */
    public record Hour(String evidence, int number, String lane, long start, long end, Set<String> areas) {
        public boolean overlaps(Hour other) {
            return lane.equals(other.lane) && start < other.end && other.start < end;
        }

        /** Whether start and end are hours of the clock. */
        public boolean timed() {
            return !lane.startsWith("=");
        }

        public LocalTime began() {
            return LocalTime.ofNanoOfDay(start);
        }

        public LocalTime ceased() {
            return end >= DAY ? LocalTime.MAX : LocalTime.ofNanoOfDay(end);
        }
    }
}
