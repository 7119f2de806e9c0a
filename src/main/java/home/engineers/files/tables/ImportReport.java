package home.engineers.files.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Rows refused, in the order of the file; empty where it is the file. */
    public List<Integer> rowsRefused() {
        return refused.stream().map(Refusal::row).filter(row -> row > 1).distinct().toList();
    }

    /** Whether all rows were tried, so that what is wrong with them can be mended. */
    public boolean mendable() {
        return refusedRows > 0 && (ending == Ending.DONE || ending == Ending.NOTHING_WRITTEN);
    }

    /**
     * This report after some refused rows were checked again. What had been written by then counts as unchanged.
     *
     * @param rows which rows; all of them refused here
     * @param found what their check came to
     */
    ImportReport after(Set<Integer> rows, ImportReport found) {
        List<Refusal> still = Stream.concat(
                        refused.stream().filter(refusal -> !rows.contains(refusal.row())), found.refused().stream())
                .sorted(Comparator.comparingInt(Refusal::row))
                .toList();
        int stillRows = refusedRows - rows.size() + found.refusedRows();
        int written = mode == ImportMode.GOOD_ROWS && ending == Ending.DONE ? stored : 0;
        int same = unchanged + written + found.unchanged();
        return new ImportReport(ImportMode.DRY_RUN, Ending.DONE, read, read - stillRows - same, same, stillRows, still, ignored);
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
