package home.engineers.evidence;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of the public log.
 *
 * @param number 1, 2, 3 … without gaps; its index in the tree is one less
 * @param commitment 32 bytes, over nonce and record
 * @param entry what it commits to, or null where that was erased
 */
public record Leaf(long number, byte[] commitment, @Nullable Entry entry) {
    /** Lower-case hex. */
    public String hex() {
        return HexFormat.of().formatHex(commitment);
    }
}
