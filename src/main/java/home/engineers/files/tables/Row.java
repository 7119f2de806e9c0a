package home.engineers.files.tables;

import home.engineers.kernel.time.DateText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of an import, its cells by the header of their {@link Column}, trimmed.
 *
 * @param number the row as a spreadsheet shows it; the header is row 1
 */
public record Row(int number, Map<String, String> cells) {
    /** A day as a spreadsheet counts it where its cell is not formatted as a date: 32874 is 1990-01-01. */
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}");
    private static final LocalDate BEFORE_DAY_ONE = LocalDate.of(1899, 12, 30);

    public Row {
        cells = Map.copyOf(cells);
    }

    /** What is written under this header; empty where nothing is, or where the file lacks the column. */
    public String cell(String header) {
        return cells.getOrDefault(header, "");
    }

    /** The date written under this header; empty where it is no date of the calendar. */
    public Optional<LocalDate> date(String header) {
        String cell = cell(header);
        return SERIAL.matcher(cell).matches()
                ? Optional.of(BEFORE_DAY_ONE.plusDays(Long.parseLong(cell)))
                : DateText.read(cell);
    }

    public boolean has(String header) {
        return !cell(header).isEmpty();
    }
}
