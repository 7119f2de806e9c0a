package home.engineers.evidence.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of one size, read from tiles: its root and its proofs (RFC 6962, sections 2.1 to 2.1.2). */
public final class MerkleTree {
    private final long size;
    private final TileSource source;
    private final Map<Tile, byte[]> read = new HashMap<>();

    public MerkleTree(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    public Hash root() throws IOException, LogFault {
        return root(size);
    }

    /** The root that the tree had when it was of this size. */
    public Hash root(long earlier) throws IOException, LogFault {
        demandWithin(earlier);
        return earlier == 0 ? Hash.OF_NOTHING : range(0, earlier);
    }

    public Hash leaf(long index) throws IOException, LogFault {
        LogFault.unless(index >= 0 && index < size, "no-leaf", Long.toString(index), Long.toString(size));
        return complete(index, 0);
    }

    /** The path from a leaf to the root, the leaf's sibling first. */
    public List<Hash> inclusion(long index) throws IOException, LogFault {
        LogFault.unless(index >= 0 && index < size, "no-leaf", Long.toString(index), Long.toString(size));
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long from, long to, List<Hash> path) throws IOException, LogFault {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** The proof that the tree of an earlier size, not 0, is the beginning of this one. */
    public List<Hash> consistency(long earlier) throws IOException, LogFault {
        demandWithin(earlier);
        List<Hash> proof = new ArrayList<>();
        if (earlier > 0) {
            consistency(earlier, 0, size, true, proof);
        }
        return proof;
    }

    private void consistency(long earlier, long from, long to, boolean known, List<Hash> proof) throws IOException, LogFault {
        if (earlier == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            consistency(earlier, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            consistency(earlier, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private void demandWithin(long earlier) throws LogFault {
        LogFault.unless(earlier >= 0 && earlier <= size, "smaller", Long.toString(size), Long.toString(earlier));
    }

    /** The largest power of two below the count. */
    static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private Hash range(long from, long to) throws IOException, LogFault {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return complete(from >> height, height);
        }
        long middle = from + split(count);
        return Hash.node(range(from, middle), range(middle, to));
    }

    /** The hash over 2^height leaves, of which it is the index-th group. */
    private Hash complete(long index, int height) throws IOException, LogFault {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        byte[] hashes = tile(Tile.in(size, level, first / Tile.FULL));
        return folded(hashes, (int) (first % Tile.FULL), 1 << within);
    }

    private byte[] tile(Tile tile) throws IOException, LogFault {
        byte[] known = read.get(tile);
        if (known == null) {
            known = source.read(tile);
            LogFault.unless(known.length == tile.width() * Hash.LENGTH, "tile-length", tile.path(), Integer.toString(known.length));
            read.put(tile, known);
        }
        return known;
    }

    /** The hash over a power of two of hashes that follow one another. */
    static Hash folded(byte[] hashes, int from, int count) {
        return count == 1
                ? Hash.at(hashes, from)
                : Hash.node(folded(hashes, from, count / 2), folded(hashes, from + count / 2, count / 2));
    }
}
