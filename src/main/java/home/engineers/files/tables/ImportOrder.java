package home.engineers.files.tables;

import home.engineers.kernel.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * @param name the name under which the file was sent
 * @param language in which reasons are written
 * @param mends what was mended on the page, in the place of what is written in the file
 * @param rows the rows this is about; all where it is empty
 */
public record ImportOrder(
        Path file,
        String name,
        ImportMode mode,
        ActingContext context,
        Language language,
        ImportListener listener,
        List<Mend> mends,
        Set<Integer> rows) {
    public ImportOrder {
        mends = List.copyOf(mends);
        rows = Set.copyOf(rows);
    }

    /** The whole file as it was written. */
    public ImportOrder(
            Path file, String name, ImportMode mode, ActingContext context, Language language, ImportListener listener) {
        this(file, name, mode, context, language, listener, List.of(), Set.of());
    }

    boolean concerns(int row) {
        return rows.isEmpty() || rows.contains(row);
    }
}
