package home.engineers.patents.reading;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.patents.ImportedRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record as it was cut from a file, not yet read.
 *
 * @param file the file it stands in, by its path in the archives around it
 * @param line where it begins, from 1
 * @param content makes a record of it
 */
public record Piece(String file, long line, Content content) {
    /** What a piece comes to when it is read. */
    public interface Content {
        Read read();
    }

    /** @param number as far as it could be made out, to find the record again; or empty */
    public record Read(String number, Outcome<ImportedRecord> record) {
        static Read refused(String number, Reason reason) {
            return new Read(number, Outcome.refused(List.of(reason)));
        }
    }

    /** A place of a file where no record can be read, with the reason. */
    static Piece broken(String file, long line, Reason reason) {
        return new Piece(file, line, () -> Read.refused("", reason));
    }

    public Read read() {
        return content.read();
    }

    /** Pieces of one file, one at a time, so that memory does not grow with the file. */
    public interface Source extends AutoCloseable {
        /** The next piece, or null at the end. */
        @Nullable Piece next() throws java.io.IOException;

        /** How much of the file has been passed, in percent. */
        int percent();

        @Override
        void close() throws java.io.IOException;
    }
}
