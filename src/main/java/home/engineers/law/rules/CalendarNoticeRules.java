package home.engineers.law.rules;

import home.engineers.kernel.Reason;
import home.engineers.law.CalendarYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of a notice before anyone counts by it. */
public final class CalendarNoticeRules {
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2199;
    /** Days that are off in every year (全国年节及纪念日放假办法 art. 2); a file without them is a torn one. */
    private static final List<MonthDay> ALWAYS_OFF =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private CalendarNoticeRules() {}

    /** Everything that speaks against the notice; empty where it can be kept. */
    public static List<Reason> faults(CalendarYear notice) {
        if (notice.year() < FIRST_YEAR || notice.year() > LAST_YEAR) {
            return List.of(Reason.at("year", "law.calendar.fault.year", Integer.toString(notice.year())));
        }
        List<Reason> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarYear.Day day : notice.days()) {
            String date = day.date().toString();
            if (!seen.add(day.date())) {
                faults.add(Reason.at(date, "law.calendar.fault.twice", date));
            }
            if (!belongs(day.date(), notice.year())) {
                faults.add(Reason.at(date, "law.calendar.fault.otherYear", date, Integer.toString(notice.year())));
            }
        }
        faults.addAll(missing(notice));
        return faults;
    }

    private static List<Reason> missing(CalendarYear notice) {
        return ALWAYS_OFF.stream()
                .map(day -> day.atYear(notice.year()))
                .filter(date -> notice.days().stream().noneMatch(day -> day.off() && day.date().equals(date)))
                .map(date -> Reason.at(date.toString(), "law.calendar.fault.missing", date.toString()))
                .toList();
    }

    /** A notice speaks of its own year and of the December before, from which New Year may borrow days. */
    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonthValue() == 12);
    }
}
