package home.engineers.files.tables;

import java.util.List;

/**
 * What an import came to. In a dry run the counts are what would be.
 *
 * @param read rows that held anything
 * @param stored rows added or changed; 0 where nothing was written
 * @param unchanged rows the house already held
 * @param refusedRows rows refused
 * @param refused one entry for each reason, in the order of the file, the first {@value #MOST}
 * @param ignored columns of the file that were not read
 */
public record ImportReport(
        ImportMode mode,
        Ending ending,
        int read,
        int stored,
        int unchanged,
        int refusedRows,
        List<Refusal> refused,
        List<String> ignored) {
    static final int MOST = 50_000;

    public ImportReport {
        refused = List.copyOf(refused);
        ignored = List.copyOf(ignored);
    }

    /** Whether every row could be taken. */
    public boolean clean() {
        return ending == Ending.DONE && refused.isEmpty();
    }

    public enum Ending {
        DONE,
        /** All or nothing was asked for and a row was refused. */
        NOTHING_WRITTEN,
        /** The file is no table this import can read; nothing was written. */
        UNREADABLE,
        CANCELLED
    }

    /**
     * @param row as a spreadsheet shows it, 0 where the file as a whole is refused
     * @param column header of the column at fault, empty where it is the row
     * @param written what stands in the cell
     * @param reason in the language of whoever ordered the import
     */
    public record Refusal(int row, String column, String written, String reason) {}
}
