package home.engineers.evidence.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree that takes further leaves. Of what stands it needs only the tiles at its right edge, one for each level. */
public final class GrowingTree {
    private final List<byte[]> edge = new ArrayList<>();
    private final TreeMap<Tile, byte[]> full = new TreeMap<>(
            Comparator.comparingInt(Tile::level).thenComparingLong(Tile::index));
    private final long before;
    private long size;

    /** @param source asked for the partial tiles of a tree of this size */
    public GrowingTree(long size, TileSource source) throws IOException, LogFault {
        this.before = size;
        this.size = size;
        for (int level = 0; size >> (Tile.HEIGHT * level) > 0 && level < Tile.HEIGHT; level++) {
            long hashes = size >> (Tile.HEIGHT * level);
            byte[] tile = new byte[Tile.FULL * Hash.LENGTH];
            if (hashes % Tile.FULL > 0) {
                byte[] partial = source.read(Tile.in(size, level, hashes / Tile.FULL));
                System.arraycopy(partial, 0, tile, 0, partial.length);
            }
            edge.add(tile);
        }
    }

    /** A tree without leaves. */
    public static GrowingTree empty() {
        try {
            return new GrowingTree(0, GrowingTree::none);
        } catch (IOException | LogFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] none(Tile tile) {
        throw new IllegalStateException("an empty tree has no tile " + tile.path());
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        add(0, size, leaf);
        size++;
    }

    private void add(int level, long place, Hash hash) {
        if (edge.size() == level) {
            edge.add(new byte[Tile.FULL * Hash.LENGTH]);
        }
        byte[] tile = edge.get(level);
        int at = (int) (place % Tile.FULL);
        hash.copyTo(tile, at);
        if (at == Tile.FULL - 1) {
            full.put(new Tile(level, place / Tile.FULL, Tile.FULL), tile.clone());
            add(level + 1, place / Tile.FULL, MerkleTree.folded(tile, 0, Tile.FULL));
        }
    }

    public Hash root() {
        try {
            return new MerkleTree(size, this::atTheEdge).root();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (LogFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] atTheEdge(Tile tile) {
        return Arrays.copyOf(edge.get(tile.level()), tile.width() * Hash.LENGTH);
    }

    /** The tiles that filled up since this was last asked, which it then forgets. */
    public Map<Tile, byte[]> takeFull() {
        Map<Tile, byte[]> taken = new TreeMap<>(full);
        full.clear();
        return taken;
    }

    /** The tiles that filled up or grew since it was taken up, in the order of levels. */
    public Map<Tile, byte[]> changed() {
        TreeMap<Tile, byte[]> changed = new TreeMap<>(full);
        for (int level = 0; level < edge.size(); level++) {
            long hashes = size >> (Tile.HEIGHT * level);
            if (hashes % Tile.FULL > 0 && hashes > before >> (Tile.HEIGHT * level)) {
                Tile partial = Tile.in(size, level, hashes / Tile.FULL);
                changed.put(partial, atTheEdge(partial));
            }
        }
        return changed;
    }
}
