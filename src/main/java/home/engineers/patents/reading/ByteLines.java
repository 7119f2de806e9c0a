package home.engineers.patents.reading;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a stream as bytes. Of a line that is too long nothing is kept but that it was there, so that memory stays bounded. */
final class ByteLines implements Closeable {
    /** Bytes one line may hold. */
    static final int LONGEST = 16 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    ByteLines(InputStream in) {
        this(in, LONGEST);
    }

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** @param number from 1; @param bytes without the line end; empty where it was too long */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    @Nullable Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        int stop = lineEnd();
        if (stop < end && stop - at <= longest) {
            byte[] line = Arrays.copyOfRange(buffer, at, stop > at && buffer[stop - 1] == '\r' ? stop - 1 : stop);
            at = stop + 1;
            return new Line(number, line, false);
        }
        return longLine();
    }

    /** A line that does not end in what is buffered, or is too long. */
    private Line longLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (fill()) {
            int stop = lineEnd();
            tooLong |= line.size() + stop - at > longest;
            if (!tooLong) {
                line.write(buffer, at, stop - at);
            }
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        return new Line(number, tooLong ? new byte[0] : withoutReturn(line.toByteArray()), tooLong);
    }

    /** Where in what is buffered the line ends, or where that ends. */
    private int lineEnd() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean carriage = line.length > 0 && line[line.length - 1] == '\r';
        return carriage ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
