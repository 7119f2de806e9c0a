package home.engineers.files.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of an open table, read one at a time, so that memory does not grow with the file. */
public interface TableLines extends Closeable {
    /** The next line, or null at the end. @throws TableFault where the table cannot be read on */
    @Nullable TableLine next() throws IOException;
}
