package home.engineers.votes.recount;

import home.engineers.votes.recount.RecountFault.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts a recount file again: chain, limits, times, annulments and the result. */
public final class Recount {
    private static final ZoneId DAY = ZoneId.of("Asia/Shanghai");
    private static final List<String> ORDER = List.of("format", "vote", "limits", "candidate", "annulment", "row", "result", "end");
    private static final Map<String, Integer> VALUES =
            Map.of("format", 2, "vote", 5, "limits", 5, "candidate", 3, "annulment", 3, "row", 8, "result", 6, "end", 3);

    private final Map<Integer, String> candidates = new TreeMap<>();
    private final Set<String> annulments = new HashSet<>();
    private final Map<Integer, Long> raw = new TreeMap<>();
    private final Map<Integer, Long> annulled = new TreeMap<>();
    private final Map<Integer, RecountResult.Count> results = new TreeMap<>();
    private final Map<String, Integer> perVoter = new HashMap<>();
    private final Set<String> receipts = new HashSet<>();
    private String vote = "";
    private String title = "";
    private Instant begins = Instant.MIN;
    private Instant ends = Instant.MAX;
    private int[] limits = new int[0];
    private String head = "";
    private long rows;
    private long line;
    private int kind;
    private boolean ended;

    private Recount() {}

    /** @param lines of the file, without their ends */
    public static RecountResult of(Iterator<String> lines) {
        Recount count = new Recount();
        try {
            while (lines.hasNext()) {
                count.line++;
                count.read(lines.next());
            }
            return count.whole();
        } catch (Found found) {
            return new RecountResult.Different(found.fault);
        }
    }

    /** The way out of the reading, at the first fault. */
    private static final class Found extends RuntimeException {
        private final transient RecountFault fault;

        private Found(RecountFault fault) {
            super(fault.toString(), null, false, false);
            this.fault = fault;
        }
    }

    private Found fault(Problem problem, Object found, Object expected) {
        return new Found(new RecountFault(line, problem, found.toString(), expected.toString()));
    }

    private void demand(boolean holds, Problem problem, Object found, Object expected) {
        if (!holds) {
            throw fault(problem, found, expected);
        }
    }

    private void read(String text) {
        List<String> values = CsvLine.read(text).orElseThrow(() -> fault(line == 1 ? Problem.OTHER_FORMAT : Problem.FORM, text, ""));
        String what = values.getFirst();
        int at = ORDER.indexOf(what);
        if (line == 1) {
            demand(text.equals("format," + BoxChain.FORMAT), Problem.OTHER_FORMAT, text, "format," + BoxChain.FORMAT);
        }
        demand(at >= 0 && values.size() == VALUES.get(what), Problem.FORM, text, "");
        boolean once = at <= 2 || what.equals("end");
        boolean skipped = kind < 2 && at > kind + 1 || kind < 3 && at > 3;
        demand(!ended && (at > kind || at == kind && (!once || line == 1)) && !skipped, Problem.ORDER, what, ORDER.get(kind));
        kind = at;
        try {
            take(what, values);
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw fault(Problem.FORM, text, "");
        }
    }

    private void take(String what, List<String> values) {
        switch (what) {
            case "vote" -> {
                vote = values.get(1);
                title = values.get(2);
                begins = Instant.parse(values.get(3));
                ends = Instant.parse(values.get(4));
                head = BoxChain.begin(vote);
            }
            case "limits" -> limits = values.stream().skip(1).mapToInt(Integer::parseInt).toArray();
            case "candidate" -> demand(
                    candidates.putIfAbsent(Integer.parseInt(values.get(1)), values.get(2)) == null, Problem.ORDER, values.get(1), "");
            case "annulment" -> demand(annulments.add(values.get(1)), Problem.ORDER, values.get(1), "");
            case "row" -> row(values);
            case "result" -> result(values);
            case "end" -> end(values);
            default -> { }
        }
    }

    private void row(List<String> values) {
        BoxRow row = new BoxRow(
                Long.parseLong(values.get(1)), Instant.parse(values.get(2)), Integer.parseInt(values.get(3)), values.get(4), values.get(5));
        demand(row.number() == rows + 1, Problem.NUMBER, row.number(), rows + 1);
        String next = BoxChain.next(head, row);
        demand(next.equals(values.get(6)), Problem.CHAIN, values.get(6), next);
        head = next;
        rows++;
        demand(candidates.containsKey(row.candidate()), Problem.CANDIDATE, row.candidate(), candidates.keySet());
        demand(
                !row.minute().isBefore(begins.truncatedTo(ChronoUnit.MINUTES)) && row.minute().isBefore(ends), Problem.TIME, row.minute(),
                begins + "/" + ends);
        demand(receipts.add(row.receipt()), Problem.RECEIPT, row.receipt(), "");
        limits(row);
        raw.merge(row.candidate(), 1L, Long::sum);
        if (!values.get(7).isEmpty()) {
            demand(annulments.contains(values.get(7)), Problem.ANNULMENT, values.get(7), annulments);
            annulled.merge(row.candidate(), 1L, Long::sum);
        }
    }

    private void limits(BoxRow row) {
        LocalDate day = row.minute().atZone(DAY).toLocalDate();
        List<String> counted = List.of("", "," + day, "," + row.candidate(), "," + row.candidate() + "," + day);
        for (int i = 0; i < limits.length; i++) {
            int now = perVoter.merge(row.voter() + counted.get(i), 1, Integer::sum);
            demand(now <= limits[i], Problem.LIMIT, row.voter(), limits[i]);
        }
    }

    private void result(List<String> values) {
        int candidate = Integer.parseInt(values.get(1));
        demand(candidates.containsKey(candidate), Problem.CANDIDATE, candidate, candidates.keySet());
        demand(!results.containsKey(candidate), Problem.ORDER, candidate, "");
        RecountResult.Count count = counted(candidate);
        String expected = CsvLine.of(
                "result", candidate, count.raw(), count.annulled(), count.raw() - count.annulled(), count.rank());
        demand(String.join(",", values).equals(expected), Problem.RESULT, String.join(",", values), expected);
        results.put(candidate, count);
    }

    private RecountResult.Count counted(int candidate) {
        Map<Integer, Long> valid = new TreeMap<>();
        candidates.keySet().forEach(one -> valid.put(one, raw.getOrDefault(one, 0L) - annulled.getOrDefault(one, 0L)));
        return new RecountResult.Count(
                candidates.getOrDefault(candidate, ""), raw.getOrDefault(candidate, 0L), annulled.getOrDefault(candidate, 0L),
                Ranking.of(valid).get(candidate));
    }

    private void end(List<String> values) {
        demand(values.get(1).equals(Long.toString(rows)), Problem.END, values.get(1), rows);
        demand(values.get(2).equals(head), Problem.END, values.get(2), head);
        demand(results.keySet().equals(candidates.keySet()), Problem.RESULT, results.keySet(), candidates.keySet());
        ended = true;
    }

    private RecountResult whole() {
        demand(line > 0, Problem.OTHER_FORMAT, "", "format," + BoxChain.FORMAT);
        demand(ended, Problem.END, "", "end");
        long all = annulled.values().stream().mapToLong(Long::longValue).sum();
        return new RecountResult.Same(vote, title, rows, all, head, results);
    }
}
