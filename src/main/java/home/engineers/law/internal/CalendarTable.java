package home.engineers.law.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.CalendarYear;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A table of two columns, date and {@code off} or {@code work}; the year is that of the last date. */
final class CalendarTable {
    private final List<Reason> faults = new ArrayList<>();

    private CalendarTable() {}

    static Outcome<CalendarYear> read(String text) {
        return new CalendarTable().year(text.lines().toList());
    }

    private Outcome<CalendarYear> year(List<String> lines) {
        List<CalendarYear.Day> days = new ArrayList<>();
        for (int row = 1; row <= lines.size(); row++) {
            String line = lines.get(row - 1).strip();
            if (!line.isEmpty() && !(row == 1 && heading(line))) {
                day(line, Integer.toString(row)).ifPresent(days::add);
            }
        }
        if (faults.isEmpty() && days.isEmpty()) {
            faults.add(Reason.of("law.calendar.fault.noDays"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        days.sort(Comparator.comparing(CalendarYear.Day::date));
        return Outcome.granted(new CalendarYear(days.getLast().date().getYear(), days, List.of()));
    }

    private static boolean heading(String line) {
        return line.startsWith("date,") || line.startsWith("日期,");
    }

    private Optional<CalendarYear.Day> day(String line, String row) {
        String[] cells = line.split(",", -1);
        if (cells.length != 2) {
            faults.add(Reason.at(row, "law.calendar.fault.columns", row));
            return Optional.empty();
        }
        Optional<LocalDate> date = date(cells[0].strip(), row);
        Optional<Boolean> off = off(cells[1].strip(), row);
        return date.flatMap(on -> off.map(rest -> new CalendarYear.Day(on, rest, "")));
    }

    private Optional<LocalDate> date(String cell, String row) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException noDate) {
            faults.add(Reason.at(row, "law.calendar.fault.rowDate", row, shortened(cell)));
            return Optional.empty();
        }
    }

    private Optional<Boolean> off(String cell, String row) {
        return switch (cell) {
            case "off", "休" -> Optional.of(true);
            case "work", "班" -> Optional.of(false);
            default -> {
                faults.add(Reason.at(row, "law.calendar.fault.rowKind", row));
                yield Optional.empty();
            }
        };
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }
}
