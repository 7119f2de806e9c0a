package home.engineers.patents.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much comes out of what is packed. Markup of offices packs to a tenth or a twentieth; what grows far beyond, over all
 * archives in archives together, is not read on.
 */
final class Expansion {
    /** How many times its packed size anything may come to. */
    static final int RATIO = 250;

    private static final long FREE = 256L << 20;
    private final long free;
    private final long most;
    private long out;

    private Expansion(long packed, long free) {
        this.free = free;
        this.most = Math.multiplyExact(Math.max(1, Math.min(packed, Long.MAX_VALUE / RATIO)), RATIO);
    }

    /** @param packed size in bytes of the file, or of the entry of the outermost archive */
    static Expansion of(long packed) {
        return new Expansion(packed, FREE);
    }

    /** @param free bytes that may come out at any ratio */
    static Expansion of(long packed, long free) {
        return new Expansion(packed, free);
    }

    /** More came out than may. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("expands more than " + RATIO + " times");
        }
    }

    /** What is unpacked here, counted. */
    InputStream counted(InputStream unpacked) {
        return new FilterInputStream(unpacked) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int some = super.read(buffer, offset, length);
                count(Math.max(0, some));
                return some;
            }
        };
    }

    private void count(int bytes) throws TooMuch {
        out += bytes;
        if (out > free && out > most) {
            throw new TooMuch();
        }
    }
}
