package home.engineers.kernel;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A long content as sealed pieces. Each is bound to its place and to whether it is the last, so that pieces can be
 * neither swapped nor cut off unnoticed.
 */
final class SealedPieces {
    static final int PIECE = 1 << 16;

    private SealedPieces() {}

    private static String bound(String belonging, long index, boolean last) {
        return belonging + "\0" + index + (last ? "\0last" : "");
    }

    /** Collects a piece and seals it when more follows or the stream is closed. */
    static final class Writer extends FilterOutputStream {
        private final Seal seal;
        private final String belonging;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long index;
        private boolean closed;

        Writer(Seal seal, String belonging, OutputStream out) {
            super(out);
            this.seal = seal;
            this.belonging = belonging;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            while (at < from + length) {
                if (filled == PIECE) {
                    pass(false);
                }
                int taken = Math.min(PIECE - filled, from + length - at);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
            }
        }

        private void pass(boolean last) throws IOException {
            out.write(seal.close(bound(belonging, index++, last), Arrays.copyOf(piece, filled)));
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                pass(true);
                super.close();
            }
        }
    }

    /** Opens one piece ahead, to know which is the last. */
    static final class Reader extends InputStream {
        private final Seal seal;
        private final String belonging;
        private final InputStream in;
        private byte[] ahead;
        private byte[] piece = new byte[0];
        private int read;
        private long index;
        private boolean ended;

        Reader(Seal seal, String belonging, InputStream in) throws IOException {
            this.seal = seal;
            this.belonging = belonging;
            this.in = in;
            this.ahead = in.readNBytes(PIECE + Seal.ADDED);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (read == piece.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int given = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, buffer, from, given);
            read += given;
            return given;
        }

        private void next() throws IOException {
            byte[] sealed = ahead;
            ahead = in.readNBytes(PIECE + Seal.ADDED);
            ended = ahead.length == 0;
            try {
                piece = seal.open(bound(belonging, index++, ended), sealed);
                read = 0;
            } catch (IllegalStateException altered) {
                throw new Seal.Altered(index - 1, altered);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
