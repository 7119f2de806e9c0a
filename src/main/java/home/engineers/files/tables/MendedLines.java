package home.engineers.files.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a table with what was mended in the place of what was written; a column the file lacks is added behind. */
final class MendedLines implements TableLines {
    private final TableLines written;
    private final List<Column> columns;
    private final Map<Integer, Map<String, String>> mended;
    private Map<String, Integer> places = Map.of();
    private boolean begun;

    private MendedLines(TableLines written, List<Column> columns, Map<Integer, Map<String, String>> mended) {
        this.written = written;
        this.columns = columns;
        this.mended = mended;
    }

    static TableLines over(TableLines written, List<Column> columns, List<Mend> mends) {
        return mends.isEmpty()
                ? written
                : new MendedLines(written, columns, mends.stream().collect(Collectors.toMap(Mend::row, Mend::cells)));
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        TableLine line = written.next();
        if (line == null) {
            return null;
        }
        if (!begun) {
            begun = true;
            return headed(line);
        }
        Map<String, String> cells = mended.get(line.number());
        return cells == null ? line : with(line, cells);
    }

    private TableLine headed(TableLine first) {
        TableLine whole = first;
        places = Header.of(columns, first).positions();
        TreeSet<String> lacking = new TreeSet<>();
        mended.values().forEach(cells -> lacking.addAll(cells.keySet()));
        lacking.removeAll(places.keySet());
        for (String header : lacking) {
            whole = set(whole, whole.cells().size(), header);
        }
        places = Header.of(columns, whole).positions();
        return whole;
    }

    private TableLine with(TableLine line, Map<String, String> cells) {
        TableLine whole = line;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            whole = set(whole, places.get(cell.getKey()), cell.getValue());
        }
        return whole;
    }

    private static TableLine set(TableLine line, int place, String text) {
        List<String> cells = new ArrayList<>(line.cells());
        cells.addAll(Collections.nCopies(Math.max(0, place + 1 - cells.size()), ""));
        cells.set(place, text);
        return new TableLine(line.number(), cells);
    }

    @Override
    public void close() throws IOException {
        written.close();
    }
}
