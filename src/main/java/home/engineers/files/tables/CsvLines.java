package home.engineers.files.tables;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Lines of a CSV file. A record that grows past the limits is given up while it is read, not after. */
final class CsvLines implements TableLines {
    private final RecordGuard guard;
    private final int columns;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int row;

    private CsvLines(RecordGuard guard, int columns, CSVParser parser) {
        this.guard = guard;
        this.columns = columns;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** @param columns that a record may have at most */
    static CsvLines open(Path path, int columns) throws IOException {
        char separator = separator(path);
        RecordGuard guard = new RecordGuard(CsvEncoding.open(path), separator);
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        return new CsvLines(guard, columns, CSVParser.parse(guard, format));
    }

    /** Comma, semicolon or tab: whichever stands most often in the first line. */
    private static char separator(Path path) throws IOException {
        char[] head = new char[1 << 13];
        int length;
        try (BufferedReader reader = new BufferedReader(CsvEncoding.open(path))) {
            length = Math.max(0, reader.read(head, 0, head.length));
        }
        String first = new String(head, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        row++;
        guard.beginRecord();
        try {
            return records.hasNext() ? line(records.next()) : null;
        } catch (UncheckedIOException broken) {
            throw fault(broken.getCause());
        }
    }

    private TableLine line(CSVRecord read) throws TableFault {
        if (row > TableLimits.ROWS) {
            throw TableFault.of(row, "files.table.tooManyRows", TableLimits.ROWS);
        }
        if (read.size() > columns) {
            throw TableFault.of(row, "files.table.tooWide", columns);
        }
        List<String> cells = read.stream().map(Neutral::restore).toList();
        if (cells.stream().anyMatch(cell -> cell.length() > TableLimits.CELL_CHARACTERS)) {
            throw TableFault.of(row, "files.table.longCell", TableLimits.CELL_CHARACTERS);
        }
        return new TableLine(row, cells);
    }

    private IOException fault(IOException cause) {
        return switch (cause) {
            case RecordGuard.TooWide wide -> TableFault.of(row, "files.table.tooWide", columns);
            case RecordGuard.TooLong endless -> TableFault.of(row, "files.table.quotes");
            case CSVException quotes -> TableFault.of(row, "files.table.quotes");
            case CharacterCodingException malformed -> TableFault.of(row, "files.table.encoding");
            default -> cause;
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Counts what one record has taken so far; the parser itself would collect ten million cells without a word. */
    private static final class RecordGuard extends FilterReader {
        private final char separator;
        private int characters;
        private int separators;

        RecordGuard(Reader in, char separator) {
            super(in);
            this.separator = separator;
        }

        void beginRecord() {
            characters = 0;
            separators = 0;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                separators += buffer[i] == separator ? 1 : 0;
            }
            characters += Math.max(0, read);
            if (separators > TableLimits.CELL_CHARACTERS) {
                throw new TooWide();
            }
            if (characters > TableLimits.RECORD_CHARACTERS) {
                throw new TooLong();
            }
            return read;
        }

        private static final class TooWide extends IOException {}

        private static final class TooLong extends IOException {}
    }
}
