package home.engineers.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks a whole log: every entry against its tile, every tile against the ones below it, the root against the checkpoint. */
public final class LogCheck {
    private final TileSource source;
    private final Checkpoint head;
    private final GrowingTree tree = GrowingTree.empty();
    private final long[] seen;

    private LogCheck(TileSource source, Checkpoint head) throws LogFault {
        LogFault.unless(head.size() <= Integer.MAX_VALUE - 8, "too-large", Long.toString(head.size()));
        this.source = source;
        this.head = head;
        this.seen = new long[(int) head.size()];
    }

    /** @throws LogFault with the first thing that does not fit: a changed, missing, reordered or doubled leaf or tile */
    public static void demandWhole(TileSource source, Checkpoint head) throws IOException, LogFault {
        LogCheck check = new LogCheck(source, head);
        for (Tile bundle : Tile.all(head.size(), Tile.ENTRIES)) {
            check.take(bundle);
        }
        check.atTheEdge();
        check.noLeafTwice();
    }

    private void take(Tile bundle) throws IOException, LogFault {
        List<byte[]> entries = EntryBundle.read(bundle, source.read(bundle));
        byte[] hashes = source.read(new Tile(0, bundle.index(), bundle.width()));
        LogFault.unless(
                hashes.length == bundle.width() * Hash.LENGTH,
                "tile-length", new Tile(0, bundle.index(), bundle.width()).path(), Integer.toString(hashes.length));
        for (int place = 0; place < entries.size(); place++) {
            Hash leaf = Hash.leaf(entries.get(place));
            demandAt(bundle.first(), place, leaf, hashes);
            seen[(int) tree.size()] = ByteBuffer.wrap(leaf.bytes()).getLong();
            tree.add(leaf);
        }
        demandSame(tree.takeFull());
    }

    private static void demandAt(long first, int place, Hash leaf, byte[] hashes) throws LogFault {
        if (leaf.equals(Hash.at(hashes, place))) {
            return;
        }
        for (int other = 0; other * Hash.LENGTH < hashes.length; other++) {
            LogFault.unless(
                    !leaf.equals(Hash.at(hashes, other)), "leaf-moved", Long.toString(first + place), Long.toString(first + other));
        }
        throw LogFault.of("leaf-changed", Long.toString(first + place));
    }

    private void atTheEdge() throws IOException, LogFault {
        demandSame(tree.changed());
        LogFault.unless(tree.root().equals(head.root()), "root", Long.toString(head.size()));
    }

    private void demandSame(Map<Tile, byte[]> reckoned) throws IOException, LogFault {
        for (Map.Entry<Tile, byte[]> tile : reckoned.entrySet()) {
            LogFault.unless(Arrays.equals(source.read(tile.getKey()), tile.getValue()), "tile-wrong", tile.getKey().path());
        }
    }

    /** A commitment holds 256 random bits: the same one twice is a copy. */
    private void noLeafTwice() throws LogFault {
        long[] sorted = seen.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw LogFault.of("leaf-doubled", Long.toString(place(sorted[i], 0)), Long.toString(place(sorted[i], place(sorted[i], 0) + 1)));
            }
        }
    }

    private int place(long hash, int from) {
        int at = from;
        while (seen[at] != hash) {
            at++;
        }
        return at;
    }
}
