package home.engineers.programmes.rules;

import home.engineers.programmes.Certificate;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the results of the authority with the cases of a call, and says what can be taken over and what not. */
public final class ResultComparison {
    private ResultComparison() {}

    /** How a row of the authority and a case go together. */
    public enum Finding {
        /** All agrees: the number is taken over. */
        TAKEN,
        /** The number is held already. */
        HELD,
        /** Not granted, here as there. */
        SAME,
        /** Granted here, and in no row. */
        NOT_THERE,
        /** Granted here, and not there. */
        REFUSED_THERE,
        /** Granted there, and not here. */
        NOT_HERE,
        LEVEL,
        NAME,
        NO_NUMBER,
        NO_DATE,
        NO_AUTHORITY,
        /** What is said of the result cannot be read. */
        NO_RESULT,
        NO_MATCH,
        /** Another row is about the same case, or has the same certificate number. */
        TWICE,
        /** The case holds another certificate: replaced only on an explicit word with its reason. */
        OTHER_NUMBER,
        /** The number is that of another case. */
        NUMBER_TAKEN,
        /** The case of whoever takes the results over. */
        OWN
    }

    /** A case of the call. @param levels the names of its level, the id among them */
    public record Here(
            String number, String name, String levelName, Set<String> levels, boolean granted, boolean own, @Nullable Certificate held) {}

    /**
     * A row of the authority.
     *
     * @param match number of the case it is about, or null where none was found
     * @param granted null where it cannot be read
     * @param issuedOn null where there is no readable date
     */
    public record There(
            int row,
            String written,
            @Nullable String match,
            String name,
            @Nullable Boolean granted,
            String level,
            String certificate,
            @Nullable LocalDate issuedOn,
            String authority) {}

    /**
     * @param row as a spreadsheet shows it; 0 where there is none
     * @param here what the house holds, and {@code there} what the authority says, as far as they differ
     */
    public record Line(int row, String number, String name, Finding finding, String here, String there) {}

    /** @param taken the certificates that can be taken over; {@code replaced} those only on an explicit word; by case */
    public record Result(List<Line> lines, Map<String, Certificate> taken, Map<String, Certificate> replaced) {
        public List<Line> lines(Finding finding) {
            return lines.stream().filter(line -> line.finding() == finding).toList();
        }
    }

    /** @param holders the number of the case that holds each certificate number of the rows, as far as any does */
    public static Result of(Collection<Here> cases, List<There> rows, Map<String, String> holders) {
        Map<String, Here> byNumber = new LinkedHashMap<>();
        cases.forEach(one -> byNumber.put(one.number(), one));
        Set<String> twice = twice(rows.stream().map(There::match).toList());
        Set<String> numbersTwice = twice(rows.stream().map(There::certificate).map(ResultComparison::key).toList());
        Result result = new Result(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Set<String> seen = new HashSet<>();
        for (There row : rows) {
            @Nullable Here here = row.match() == null ? null : byNumber.get(row.match());
            if (here == null) {
                result.lines().add(new Line(row.row(), row.written(), row.name(), Finding.NO_MATCH, "", row.certificate()));
                continue;
            }
            seen.add(here.number());
            boolean doubled = twice.contains(here.number()) || numbersTwice.contains(key(row.certificate()));
            compare(here, row, doubled, holders, result);
        }
        cases.stream().filter(one -> one.granted() && !seen.contains(one.number())).forEach(one ->
                result.lines().add(new Line(0, one.number(), one.name(), Finding.NOT_THERE, one.levelName(), "")));
        return result;
    }

    private static Set<String> twice(List<@Nullable String> values) {
        Map<String, Integer> counts = new HashMap<>();
        values.stream().filter(value -> value != null && !value.isEmpty()).forEach(value -> counts.merge(value, 1, Integer::sum));
        counts.values().removeIf(count -> count < 2);
        return counts.keySet();
    }

    private static void compare(Here here, There row, boolean doubled, Map<String, String> holders, Result result) {
        Set<Finding> findings = differences(here, row, doubled, holders);
        boolean grantedThere = Boolean.TRUE.equals(row.granted());
        if (findings.isEmpty() && !grantedThere) {
            findings.add(Finding.SAME);
        } else if (findings.isEmpty()) {
            Certificate said = new Certificate(
                    row.certificate(), Objects.requireNonNull(row.issuedOn()), row.authority());
            findings.add(settle(here, said, result));
        }
        findings.forEach(finding -> result.lines().add(line(here, row, finding)));
    }

    private static Finding settle(Here here, Certificate said, Result result) {
        if (here.held() == null) {
            result.taken().put(here.number(), said);
            return Finding.TAKEN;
        }
        if (here.held().equals(said)) {
            return Finding.HELD;
        }
        result.replaced().put(here.number(), said);
        return Finding.OTHER_NUMBER;
    }

    private static Set<Finding> differences(Here here, There row, boolean doubled, Map<String, String> holders) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        add(findings, here.own(), Finding.OWN);
        add(findings, doubled, Finding.TWICE);
        add(findings, row.granted() == null, Finding.NO_RESULT);
        add(findings, !row.name().isEmpty() && !here.name().isEmpty() && !key(row.name()).equals(key(here.name())), Finding.NAME);
        add(findings, !row.level().isEmpty() && !here.levels().contains(key(row.level())), Finding.LEVEL);
        if (Boolean.TRUE.equals(row.granted())) {
            add(findings, !here.granted(), Finding.NOT_HERE);
            add(findings, row.certificate().isEmpty(), Finding.NO_NUMBER);
            add(findings, row.issuedOn() == null, Finding.NO_DATE);
            add(findings, row.authority().isEmpty(), Finding.NO_AUTHORITY);
            String holder = holders.getOrDefault(row.certificate(), here.number());
            add(findings, !row.certificate().isEmpty() && !holder.equals(here.number()), Finding.NUMBER_TAKEN);
        } else if (row.granted() != null) {
            add(findings, here.granted(), Finding.REFUSED_THERE);
        }
        return findings;
    }

    private static void add(Set<Finding> findings, boolean found, Finding finding) {
        if (found) {
            findings.add(finding);
        }
    }

    private static Line line(Here here, There row, Finding finding) {
        String ours = switch (finding) {
            case NAME -> here.name();
            case LEVEL -> here.levelName();
            case OTHER_NUMBER -> here.held() == null ? "" : said(here.held().number(), here.held().issuedOn());
            default -> "";
        };
        String theirs = switch (finding) {
            case NAME -> row.name();
            case LEVEL -> row.level();
            case OTHER_NUMBER, TAKEN, HELD -> said(row.certificate(), row.issuedOn());
            case TWICE, NUMBER_TAKEN -> row.certificate();
            default -> "";
        };
        return new Line(row.row(), here.number(), here.name(), finding, ours, theirs);
    }

    private static String said(String number, @Nullable LocalDate day) {
        return number + (day == null ? "" : " " + day);
    }

    /** Without what tells two spellings of the same apart. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
