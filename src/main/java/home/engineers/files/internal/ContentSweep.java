package home.engineers.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Deletes the contents of discarded files from the disk. */
@Component
public class ContentSweep {
    private final ContentStore contents;
    private final AttachmentTable table;

    ContentSweep(ContentStore contents, AttachmentTable table) {
        this.contents = contents;
        this.table = table;
    }

    /** @return how many contents were deleted */
    public int sweep() {
        try {
            return contents.sweep(table::holds);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
