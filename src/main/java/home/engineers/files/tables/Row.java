package home.engineers.files.tables;

import java.util.Map;

/**
 * One row of an import, its cells by the header of their {@link Column}, trimmed.
 *
 * @param number the row as a spreadsheet shows it; the header is row 1
 */
public record Row(int number, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** What is written under this header; empty where nothing is, or where the file lacks the column. */
    public String cell(String header) {
        return cells.getOrDefault(header, "");
    }

    public boolean has(String header) {
        return !cell(header).isEmpty();
    }
}
