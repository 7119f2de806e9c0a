package home.engineers.search.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days from one to another as they are typed: {@code 2020}, {@code 2020-05..2021}, {@code ..2019}, {@code 20200105}. */
record DayRange(LocalDate from, LocalDate to) {
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Pattern BETWEEN = Pattern.compile("\\.\\.|…|至|~|～");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.年]?(\\d{1,2})(?:[-/.月]?(\\d{1,2}))?)?[年月日号]?");

    static Optional<DayRange> read(String typed) {
        String[] ends = BETWEEN.split(typed, -1);
        if (ends.length > 2 || typed.length() > 40) {
            return Optional.empty();
        }
        Optional<DayRange> first = ends[0].isEmpty() ? Optional.of(new DayRange(FIRST, FIRST)) : one(ends[0]);
        if (ends.length == 1) {
            return ends[0].isEmpty() ? Optional.empty() : first;
        }
        Optional<DayRange> last = ends[1].isEmpty() ? Optional.of(new DayRange(LAST, LAST)) : one(ends[1]);
        boolean both = !ends[0].isEmpty() || !ends[1].isEmpty();
        return both && first.isPresent() && last.isPresent() ? Optional.of(new DayRange(first.get().from, last.get().to)) : Optional.empty();
    }

    private static Optional<DayRange> one(String typed) {
        Matcher day = DAY.matcher(typed);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(day.group(1));
            if (day.group(2) == null) {
                return Optional.of(new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(day.group(2)));
            if (day.group(3) == null) {
                return Optional.of(new DayRange(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate exact = month.atDay(Integer.parseInt(day.group(3)));
            return Optional.of(new DayRange(exact, exact));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
