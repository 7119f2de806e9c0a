package home.engineers.files.tables;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Counts rows and keeps the reasons of the refused ones, already in words. */
final class ImportTally {
    private final ImportOrder order;
    private final MessageSource words;
    private final Map<String, Column> columns;
    private final List<ImportReport.Refusal> refused = new ArrayList<>();
    private List<String> ignored = List.of();
    private int total;
    private int read;
    private int stored;
    private int unchanged;
    private int refusedRows;

    ImportTally(ImportOrder order, MessageSource words, List<Column> columns) {
        this.order = order;
        this.words = words;
        this.columns = columns.stream().collect(Collectors.toUnmodifiableMap(Column::header, column -> column));
    }

    void expect(int rows) {
        total = rows;
    }

    void ignored(List<String> columns) {
        ignored = columns;
    }

    void count(Row row, Outcome<Stored> outcome) {
        read++;
        switch (outcome) {
            case Granted<Stored>(Stored done) -> {
                stored += done == Stored.STORED ? 1 : 0;
                unchanged += done == Stored.UNCHANGED ? 1 : 0;
            }
            case Refused<Stored>(List<Reason> reasons) -> {
                refusedRows++;
                reasons.forEach(reason -> note(row.number(), reason, written(row, reason)));
            }
        }
    }

    private String written(Row row, Reason reason) {
        String field = reason.field();
        if (field == null) {
            return "";
        }
        Column column = columns.get(field);
        return column == null ? row.cell(field) : column.repeated(row.cell(field));
    }

    /** A refusal of the file itself, before any row of it was tried. */
    void refuseFile(int row, List<Reason> reasons) {
        reasons.forEach(reason -> note(row, reason, ""));
    }

    private void note(int row, Reason reason, String written) {
        if (refused.size() < ImportReport.MOST) {
            String sentence = words.getMessage(reason.key(), reason.arguments(order.language()), order.language().locale());
            String column = reason.field() == null ? "" : reason.field();
            refused.add(new ImportReport.Refusal(row, column, written, sentence));
        }
    }

    int refusedRows() {
        return refusedRows;
    }

    ImportProgress progress() {
        return new ImportProgress(total, read, stored, unchanged, refusedRows);
    }

    ImportReport report(ImportReport.Ending ending) {
        boolean rolledBack = ending != ImportReport.Ending.DONE && order.mode() != ImportMode.GOOD_ROWS;
        return new ImportReport(
                order.mode(), ending, read, rolledBack ? 0 : stored, unchanged, refusedRows, refused, ignored);
    }
}
