package home.engineers.files.tables;

import home.engineers.files.internal.ContentTypes;
import home.engineers.kernel.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table on disk whose content has been found to be what its name says. */
public final class TableFile {
    private final Path path;
    private final TableFormat format;

    private TableFile(Path path, TableFormat format) {
        this.path = path;
        this.format = format;
    }

    /** @param name the name under which the file was sent @throws TableFault where name and content do not agree */
    public static TableFile of(Path path, String name) throws IOException {
        long bytes = Files.size(path);
        if (bytes == 0) {
            throw TableFault.of(0, "files.table.empty");
        }
        if (bytes > TableLimits.FILE_BYTES) {
            throw TableFault.of(0, "files.table.large", TableLimits.FILE_BYTES >> 20);
        }
        TableFormat format = formatOf(name);
        Reason fault = format == null ? Reason.of("files.table.name") : contradiction(path, format);
        if (fault != null) {
            throw new TableFault(0, fault);
        }
        return new TableFile(path, format);
    }

    private static @Nullable TableFormat formatOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (TableFormat format : TableFormat.values()) {
            if (lower.endsWith("." + format.extension())) {
                return format;
            }
        }
        return null;
    }

    private static @Nullable Reason contradiction(Path path, TableFormat format) throws IOException {
        String content = ContentTypes.byContent(path);
        boolean agrees = switch (format) {
            case XLSX -> ContentTypes.specialises(content, ContentTypes.ZIP);
            case CSV -> content.equals("text/plain") || content.equals("text/csv") || ContentTypes.textInAnyEncoding(path, content);
        };
        if (agrees) {
            return null;
        }
        return content.equals(ContentTypes.OLD_OFFICE)
                ? Reason.of("files.table.oldExcel")
                : Reason.of("files.table.notWhatNameSays", format.extension(), content);
    }

    public TableLines open() throws IOException {
        return switch (format) {
            case XLSX -> XlsxLines.open(path);
            case CSV -> CsvLines.open(path, TableLimits.COLUMNS);
        };
    }

    /** A CSV file as a matrix of numbers, which may be much wider than what people fill in. */
    public static TableLines matrix(Path path) throws IOException {
        of(path, "." + TableFormat.CSV.extension());
        return CsvLines.open(path, TableLimits.MATRIX_COLUMNS);
    }

    /** Lines after the header that hold anything. Reads the whole file, and so finds every fault before a row is written. */
    public int count() throws IOException {
        try (TableLines lines = open()) {
            int count = 0;
            for (TableLine line = lines.next(); line != null; line = lines.next()) {
                count += line.number() > 1 && !line.blank() ? 1 : 0;
            }
            return count;
        }
    }
}
