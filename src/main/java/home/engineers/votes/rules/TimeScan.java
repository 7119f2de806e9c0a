package home.engineers.votes.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Bursts in time: a scan with windows of 5, 15 and 60 minutes over each day, asking of every candidate whether its share of
 * a window is larger than its share of the day explains (the Bernoulli model of Kulldorff, A spatial scan statistic,
 * Communications in Statistics – Theory and Methods 26, 1997, with Fisher's exact test for each window). What all share,
 * such as the rhythm of a day or a broadcast, makes no burst, since the other candidates' votes are the measure.
 */
final class TimeScan {
    private static final ZoneId DAY = ZoneId.of("Asia/Shanghai");
    private static final int BIN_SECONDS = 300;
    private static final int BINS = 86_400 / BIN_SECONDS;
    private static final int[] WIDTHS = {1, 3, 12};
    private static final int WINDOWS_A_DAY = (BINS - WIDTHS[0] + 1) + (BINS - WIDTHS[1] + 1) + (BINS - WIDTHS[2] + 1);

    private final Hypergeometric chances;
    private final List<Cluster> found = new ArrayList<>();
    private final double alpha;
    private final long tests;

    private TimeScan(List<CastRow> rows, double alpha, long tests) {
        this.chances = new Hypergeometric(rows.size());
        this.alpha = alpha;
        this.tests = tests;
    }

    static ForensicReport of(List<CastRow> rows, double alpha) {
        Map<LocalDate, List<CastRow>> days = new TreeMap<>();
        TreeSet<Integer> candidates = new TreeSet<>();
        for (CastRow row : rows) {
            days.computeIfAbsent(row.at().atZone(DAY).toLocalDate(), day -> new ArrayList<>()).add(row);
            candidates.add(row.candidate());
        }
        long tests = (long) days.size() * candidates.size() * WINDOWS_A_DAY;
        TimeScan scan = new TimeScan(rows, alpha, tests);
        days.forEach((day, cast) -> candidates.forEach(candidate -> scan.look(day.atStartOfDay(DAY).toInstant(), cast, candidate)));
        return new ForensicReport(tests, scan.found);
    }

    private void look(Instant start, List<CastRow> day, int candidate) {
        int[] all = new int[BINS + 1];
        int[] own = new int[BINS + 1];
        for (CastRow row : day) {
            int bin = (int) ((row.at().getEpochSecond() - start.getEpochSecond()) / BIN_SECONDS);
            all[bin + 1]++;
            own[bin + 1] += row.candidate() == candidate ? 1 : 0;
        }
        for (int i = 1; i <= BINS; i++) {
            all[i] += all[i - 1];
            own[i] += own[i - 1];
        }
        List<Cluster> windows = new ArrayList<>();
        for (int width : WIDTHS) {
            for (int at = 0; at + width <= BINS; at++) {
                window(start, all, own, candidate, at, at + width, windows);
            }
        }
        keepApart(windows);
    }

    private void window(Instant start, int[] all, int[] own, int candidate, int from, int until, List<Cluster> windows) {
        int drawn = all[until] - all[from];
        int observed = own[until] - own[from];
        double expected = ForensicReport.expected(all[BINS], own[BINS], drawn, observed);
        if (ForensicReport.stands(observed, expected)) {
            double chance = chances.tail(all[BINS], own[BINS], drawn, observed);
            if (chance * tests <= alpha) {
                windows.add(new Cluster(
                        Cluster.Kind.TIME, candidate, null, start.plusSeconds((long) from * BIN_SECONDS),
                        start.plusSeconds((long) until * BIN_SECONDS), observed, expected, chance));
            }
        }
    }

    /** Of windows that overlap, the least likely stands for all; of equally likely ones the widest, then the first. */
    private void keepApart(List<Cluster> windows) {
        windows.sort(Comparator.comparingDouble(Cluster::chance)
                .thenComparing(one -> from(one).getEpochSecond() - until(one).getEpochSecond())
                .thenComparing(TimeScan::from));
        List<Cluster> kept = new ArrayList<>();
        for (Cluster one : windows) {
            if (kept.stream().noneMatch(other -> from(one).isBefore(until(other)) && from(other).isBefore(until(one)))) {
                kept.add(one);
            }
        }
        found.addAll(kept);
    }

    private static Instant from(Cluster one) {
        return Objects.requireNonNull(one.from());
    }

    private static Instant until(Cluster one) {
        return Objects.requireNonNull(one.until());
    }
}
