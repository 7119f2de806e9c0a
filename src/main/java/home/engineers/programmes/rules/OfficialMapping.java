package home.engineers.programmes.rules;

import home.engineers.programmes.rules.CaseSheet.Coded;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which columns the table for the official system has, and from where each is filled. */
public record OfficialMapping(String title, List<Column> columns) {
    public OfficialMapping {
        columns = List.copyOf(columns);
    }

    /**
     * @param source path of the {@link CaseVocabulary}; empty for a constant
     * @param constant the same in every row; empty where there is a source
     * @param format a pattern of days, or {@code code} for the code of a word; empty for the usual form
     */
    public record Column(String title, String source, String constant, String format, boolean required) {
        private static final String CODE = "code";

        /** The cell of a case; null where the case does not hold it. */
        @Nullable Object cell(CaseSheet sheet) {
            if (source.isEmpty()) {
                return constant;
            }
            return switch (sheet.value(source)) {
                case null -> null;
                case LocalDate day -> format.isEmpty() ? day.toString() : DateTimeFormatter.ofPattern(format, Locale.ROOT).format(day);
                case Coded word -> format.equals(CODE) ? word.code() : word.words();
                case Number number -> number;
                case Object text -> text.toString();
            };
        }
    }

    public List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    /** The row of a case, in the order of the columns. */
    public List<@Nullable Object> row(CaseSheet sheet) {
        return Arrays.asList(columns.stream().map(column -> column.cell(sheet)).toArray());
    }

    /** Titles of the columns that must be filled and are not. */
    public List<String> lacking(CaseSheet sheet) {
        return columns.stream()
                .filter(column -> column.required() && column.cell(sheet) == null)
                .map(Column::title)
                .toList();
    }
}
