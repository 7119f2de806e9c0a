package home.engineers.files.tables;

import java.util.List;

/**
 * Refused rows of an import with what is written in them, ready to be mended.
 *
 * @param number which page this is, from 1
 * @param total refused rows altogether
 * @param rows those of this page
 */
public record MendSheet(int number, int total, List<Line> rows) {
    /** Rows on one page. */
    public static final int SIZE = 20;

    public MendSheet {
        rows = List.copyOf(rows);
    }

    /**
     * @param number the row as a spreadsheet shows it
     * @param reasons what is wrong with the row as a whole
     */
    public record Line(int number, List<String> reasons, List<Cell> cells) {
        public Line {
            reasons = List.copyOf(reasons);
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param place of the column among those of the kind, from 0; names the cell in a form
     * @param reasons what is wrong with what is written there
     */
    public record Cell(int place, Column column, String written, List<String> reasons) {
        public Cell {
            reasons = List.copyOf(reasons);
        }
    }
}
