package home.engineers.patents.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files of patents, whatever their format, which is told by what they hold and not by their name. */
public final class PatentFiles {
    private PatentFiles() {}

    /** @param name under which the file came, for the report and to tell tables of one kind from another */
    public static Piece.Source open(Path path, String name) throws IOException {
        return FileWalk.of(path, name);
    }
}
