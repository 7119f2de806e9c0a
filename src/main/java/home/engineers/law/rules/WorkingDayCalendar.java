package home.engineers.law.rules;

import home.engineers.law.CalendarYear;
import home.engineers.law.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by a fixed set of official calendars. In a year without one only the plain week is known, and every count
 * that touches such a year is provisional.
 */
public final class WorkingDayCalendar implements WorkingDays {
    private final Map<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, Boolean> off = new HashMap<>();

    /** Of two calendars for the same year the later in the collection holds. */
    public WorkingDayCalendar(Collection<CalendarYear> calendars) {
        calendars.forEach(calendar -> years.put(calendar.year(), calendar));
        years.values().stream()
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .flatMap(calendar -> calendar.days().stream())
                .forEach(day -> off.put(day.date(), day.off()));
    }

    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    @Override
    public Counted after(LocalDate from, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one working day is counted, not " + days);
        }
        LocalDate day = from;
        boolean provisional = false;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !covers(day.getYear());
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return new Counted(day, provisional);
    }

    @Override
    public Counted onOrAfter(LocalDate date) {
        return after(date.minusDays(1), 1);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        Boolean rest = off.get(date);
        return rest == null ? !weekend(date) : !rest;
    }

    @Override
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count()
                : 0;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
