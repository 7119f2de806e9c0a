package home.engineers.votes.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** A small box of invented votes, always the same: three candidates, forty voters, three votes annulled. */
public final class InventedBox {
    public static final String VOTE = "0193a0c0-0000-7000-8000-000000000002";
    private static final Instant BEGINS = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-22T10:00:00Z");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private InventedBox() {}

    /** The lines of its recount file. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        RecountFile file = RecountFile.begin(
                new RecountFile.Facts(
                        VOTE, "虚构的“人气”推荐, 2026", BEGINS, ENDS, 2, 1, 1, 1, new TreeMap<>(Map.of(1, "甲乙桥", 2, "丙丁, 隧道", 3, "戊己\"阀\"")),
                        new TreeMap<>(Map.of(2, "同一设备十分钟内连续投票，经核查为代投"))),
                lines::add);
        SplittableRandom random = new SplittableRandom(7);
        long[] raw = new long[4];
        long[] annulled = new long[4];
        for (int number = 1; number <= 60; number++) {
            int candidate = number <= 40 ? 1 + random.nextInt(2) : 3;
            long voter = number <= 40 ? number : number - 40;
            Instant at = BEGINS.plusSeconds(number <= 40 ? number * 300L : 86_400 + number * 200L);
            boolean out = number >= 58;
            raw[candidate]++;
            annulled[candidate] += out ? 1 : 0;
            file.row(BoxRow.of(number, at, candidate, new UUID(99, voter), receipt(random)), out ? "2" : "");
        }
        Map<Integer, Long> valid = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            valid.put(i, raw[i] - annulled[i]);
        }
        Map<Integer, RecountFile.Line> result = new TreeMap<>();
        Ranking.of(valid).forEach((candidate, rank) -> result.put(candidate, new RecountFile.Line(raw[candidate], annulled[candidate], rank)));
        file.end(result);
        return lines;
    }

    private static String receipt(SplittableRandom random) {
        StringBuilder receipt = new StringBuilder();
        random.ints(16, 0, 32).forEach(letter -> receipt.append(LETTERS.charAt(letter)));
        return receipt.toString();
    }
}
