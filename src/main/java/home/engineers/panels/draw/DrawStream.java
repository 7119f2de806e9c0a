package home.engineers.panels.draw;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The one source of chance of a draw: block i (i = 0, 1, 2 …) is HMAC-SHA256 of i, written as eight bytes big-endian, under
 * the seed; the blocks follow each other and are read eight bytes at a time as unsigned numbers.
 */
public final class DrawStream implements Chance {
    private final byte[] seed;
    private long nextBlock;
    private ByteBuffer block = ByteBuffer.allocate(0);

    /** @param seed 64 letters of hex */
    public DrawStream(String seed) {
        this.seed = HexFormat.of().parseHex(seed);
    }

    /** Numbers of the stream from the largest multiple of the bound below 2^64 upwards are passed over, so that none is favoured. */
    @Override
    public long below(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        // 2^64 mod bound, in unsigned arithmetic: what lies above the largest multiple is passed over.
        long rest = Long.remainderUnsigned(-bound, bound);
        while (true) {
            long number = next();
            if (rest == 0 || Long.compareUnsigned(number, -rest) < 0) {
                return Long.remainderUnsigned(number, bound);
            }
        }
    }

    private long next() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(DrawHash.hmac(seed, ByteBuffer.allocate(Long.BYTES).putLong(nextBlock).array()));
            nextBlock++;
        }
        return block.getLong();
    }
}
