package home.engineers.patents.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV text (RFC 4180), each within bounds. A row that cannot be read is told with its reason, and reading goes on
 * with the line after the one at fault: an unclosed quote takes no other row with it.
 */
final class CsvRows implements TableRow.Source {
    private static final int LINES_OF_A_ROW = 500;
    private static final int CHARACTERS_OF_A_ROW = 4 << 20;

    private final ByteLines lines;
    private final LineCharset charset;
    private final Deque<ByteLines.Line> waiting = new ArrayDeque<>();
    private char separator = ',';
    private boolean begun;

    CsvRows(ByteLines lines, LineCharset charset) {
        this.lines = lines;
        this.charset = charset;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        ByteLines.Line first = line();
        if (first == null) {
            return null;
        }
        if (first.tooLong()) {
            return TableRow.broken(first.number(), "patents.refused.longLine", ByteLines.LONGEST >> 20);
        }
        Optional<String> text = charset.text(first.bytes());
        if (text.isEmpty()) {
            return TableRow.broken(first.number(), "patents.refused.encoding");
        }
        if (!begun) {
            separator = separator(text.get());
            begun = count(text.get(), separator) > 0;
        }
        return row(first, text.get());
    }

    private ByteLines.@Nullable Line line() throws IOException {
        return waiting.isEmpty() ? lines.next() : waiting.poll();
    }

    /** Takes in further lines while a quote is open. */
    private TableRow row(ByteLines.Line first, String text) throws IOException {
        List<String> cells = cells(text);
        if (cells != null) {
            return new TableRow(first.number(), cells, null);
        }
        List<ByteLines.Line> taken = new ArrayList<>();
        StringBuilder whole = new StringBuilder(text);
        while (taken.size() < LINES_OF_A_ROW && whole.length() < CHARACTERS_OF_A_ROW) {
            ByteLines.Line next = line();
            Optional<String> more = next == null || next.tooLong() ? Optional.empty() : charset.text(next.bytes());
            if (next != null) {
                taken.add(next);
            }
            if (more.isEmpty()) {
                break;
            }
            whole.append('\n').append(more.get());
            if (more.get().indexOf('"') >= 0) {
                cells = cells(whole.toString());
                if (cells != null) {
                    return new TableRow(first.number(), cells, null);
                }
            }
        }
        taken.reversed().forEach(waiting::addFirst);
        return TableRow.broken(first.number(), "patents.refused.quotes");
    }

    /** Comma, semicolon or tab: whichever stands most often in the first line that has any. */
    private static char separator(String first) {
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The cells of a row, or null where a quote is still open. A quote inside a cell that did not begin with one is text. */
    private @Nullable List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int close = at < text.length() && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
            if (close > 0 && stop(text, close) == close + 1) {
                cells.add(text.substring(at + 1, close));
                at = close + 2;
            } else if (at < text.length() && text.charAt(at) == '"') {
                StringBuilder cell = new StringBuilder();
                at = quoted(text, at + 1, cell);
                if (at < 0) {
                    return null;
                }
                int stop = stop(text, at);
                cells.add(cell.append(text, at, stop).toString());
                at = stop + 1;
            } else {
                int stop = stop(text, at);
                cells.add(text.substring(at, stop));
                at = stop + 1;
            }
        }
        return cells;
    }

    private int stop(String text, int from) {
        int stop = text.indexOf(separator, from);
        return stop < 0 ? text.length() : stop;
    }

    /** Copies what is quoted. @return the place after the closing quote, or -1 where there is none */
    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length()) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                return -1;
            }
            cell.append(text, at, quote);
            if (quote + 1 == text.length() || text.charAt(quote + 1) != '"') {
                return quote + 1;
            }
            cell.append('"');
            at = quote + 2;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
