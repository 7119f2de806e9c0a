package home.engineers.careers.rules;

import static home.engineers.careers.rules.HourRule.GENERAL;
import static home.engineers.careers.rules.HourRule.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.careers.rules.AllocatedHours.Rest;
import home.engineers.careers.rules.HourEvidence.Hour;
import home.engineers.careers.rules.HourEvidence.When;
import home.engineers.careers.rules.HourRule.Area;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HourAllocationTests {
    private static final HourRule YEAR = HourRule.ofYear(90, 2, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 12);

    private static HourEvidence untimed(String id, int hours, String... areas) {
        return new HourEvidence(id, id, hours, Set.of(areas), null);
    }

    private static HourEvidence on(LocalDate day, String id, int hours, int from, int to, String... areas) {
        return new HourEvidence(id, id, hours, Set.of(areas), new When(day, day, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    @Test
    void sixtyProfessionalAndThirtyGeneralHoursMeetTheYearAndOneLessDoesNot() {
        AllocatedHours met = HourAllocation.of(YEAR, List.of(untimed("a", 60, PROFESSIONAL), untimed("b", 30, GENERAL)));
        AllocatedHours short1 = HourAllocation.of(YEAR, List.of(untimed("a", 59, PROFESSIONAL), untimed("b", 31, GENERAL)));

        assertThat(met.lacking()).isZero();
        assertThat(short1.lacking()).isEqualTo(1);
        assertThat(short1.lacking(PROFESSIONAL)).isEqualTo(1);
        assertThat(short1.rest()).containsExactly(new Rest("b", 0, Set.of(), 1));
    }

    @Test
    void generalHoursBeyondTheThirdDoNotCountTowardsTheYear() {
        AllocatedHours allocated = HourAllocation.of(YEAR, List.of(untimed("a", 40, PROFESSIONAL), untimed("b", 60, GENERAL)));

        assertThat(allocated.byArea()).containsExactly(Map.entry(PROFESSIONAL, 40), Map.entry(GENERAL, 30));
        assertThat(allocated.lacking()).isEqualTo(20);
        assertThat(allocated.rest()).containsExactly(new Rest("b", 0, Set.of(), 30));
    }

    @Test
    void anHourAttendedAtTwoThingsCountsOnce() {
        AllocatedHours allocated = HourAllocation.of(
                YEAR, List.of(on(DAY, "conference", 8, 9, 17, PROFESSIONAL), on(DAY, "course", 2, 10, 12, GENERAL)));

        assertThat(allocated.total()).isEqualTo(8);
        assertThat(allocated.faults()).isEmpty();
        assertThat(allocated.rest()).containsExactly(new Rest("course", 2, Set.of("conference"), 0));
    }

    @Test
    void whatOverlapsCountsWhereItServesBest() {
        AllocatedHours allocated = HourAllocation.of(
                new HourRule(4, List.of(new Area(PROFESSIONAL, 2, 9), new Area(GENERAL, 2, 2))),
                List.of(on(DAY, "conference", 4, 9, 13, PROFESSIONAL), on(DAY, "course", 2, 10, 12, GENERAL)));

        assertThat(allocated.lacking()).isZero();
        assertThat(allocated.of("conference")).isEqualTo(Map.of(PROFESSIONAL, 2));
        assertThat(allocated.of("course")).isEqualTo(Map.of(GENERAL, 2));
    }

    @Test
    void oneActivityOnRecordTwiceCountsOnceThoughOnlyOneRecordTellsWhen() {
        HourEvidence timed = new HourEvidence(
                "a", "课程甲", 6, Set.of(PROFESSIONAL), new When(DAY, DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 0)));
        HourEvidence again = new HourEvidence("b", "课程甲", 6, Set.of(PROFESSIONAL, GENERAL), null);

        AllocatedHours allocated = HourAllocation.of(YEAR, List.of(again, timed));

        assertThat(allocated.total()).isEqualTo(6);
        assertThat(allocated.largest()).isEqualTo(6);
    }

    @Test
    void hoursThatTouchDoNotOverlapAndDaysAreApart() {
        AllocatedHours allocated = HourAllocation.of(YEAR, List.of(
                on(DAY, "a", 3, 9, 12, PROFESSIONAL), on(DAY, "b", 2, 12, 14, PROFESSIONAL),
                on(DAY.plusDays(1), "c", 3, 9, 12, PROFESSIONAL)));

        assertThat(allocated.total()).isEqualTo(8);
        assertThat(allocated.rest()).isEmpty();
    }

    @Test
    void noAllocationLeavesLessLackingThanTheOneFound() {
        Random random = new Random(20261128);
        for (int round = 0; round < 400; round++) {
            HourRule rule = new HourRule(
                    random.nextInt(8),
                    List.of(
                            new Area(PROFESSIONAL, random.nextInt(4), random.nextBoolean() ? Integer.MAX_VALUE : 3),
                            new Area(GENERAL, random.nextInt(3), random.nextInt(4)), new Area("ethics", random.nextInt(2), 2)));
            List<HourEvidence> evidence = some(random);

            AllocatedHours allocated = HourAllocation.of(rule, evidence);

            int[] best = {Integer.MAX_VALUE, 0};
            List<Hour> hours = HourEvidence.together(evidence).stream().flatMap(one -> one.each().stream()).toList();
            tryAll(rule, hours, 0, new ArrayList<>(), new HashMap<>(), best);
            assertThat(allocated.faults()).isEmpty();
            assertThat(allocated.lacking()).as("%s of %s", rule, evidence).isEqualTo(best[0]);
            assertThat(allocated.largest()).isEqualTo(best[1]);
        }
    }

    private static List<HourEvidence> some(Random random) {
        List<HourEvidence> evidence = new ArrayList<>();
        int left = 9;
        while (left > 0) {
            int hours = Math.min(left, 1 + random.nextInt(3));
            Set<String> areas = switch (random.nextInt(5)) {
                case 0 -> Set.of(GENERAL);
                case 1 -> Set.of(PROFESSIONAL, GENERAL);
                case 2 -> Set.of("ethics", GENERAL);
                default -> Set.of(PROFESSIONAL);
            };
            int from = 8 + random.nextInt(4);
            @Nullable When when = random.nextInt(4) == 0
                    ? null
                    : new When(DAY, DAY.plusDays(random.nextInt(2)), LocalTime.of(from, 0), LocalTime.of(from + 1 + random.nextInt(4), 0));
            evidence.add(new HourEvidence("e" + evidence.size(), "s" + random.nextInt(6), hours, areas, when));
            left -= hours;
        }
        return evidence;
    }

    private static void tryAll(
            HourRule rule, List<Hour> hours, int index, List<Hour> taken, Map<String, Integer> counts, int[] best) {
        if (index == hours.size()) {
            int areas = rule.areas().stream().mapToInt(area -> Math.max(0, area.least() - counts.getOrDefault(area.id(), 0))).sum();
            best[0] = Math.min(best[0], Math.max(areas, Math.max(0, rule.total() - taken.size())));
            best[1] = Math.max(best[1], taken.size());
            return;
        }
        tryAll(rule, hours, index + 1, taken, counts, best);
        Hour hour = hours.get(index);
        if (taken.stream().noneMatch(hour::overlaps)) {
            for (Area area : rule.areas()) {
                if (hour.areas().contains(area.id()) && counts.getOrDefault(area.id(), 0) < area.most()) {
                    taken.add(hour);
                    counts.merge(area.id(), 1, Integer::sum);
                    tryAll(rule, hours, index + 1, taken, counts, best);
                    counts.merge(area.id(), -1, Integer::sum);
                    taken.removeLast();
                }
            }
        }
    }
}
