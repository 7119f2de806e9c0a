package home.engineers.evidence.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A log as static files: in a folder, in an archive, at an address. */
@FunctionalInterface
public interface LogFiles {
    /** Name of the file with the newest checkpoint. */
    String CHECKPOINT = "checkpoint";
    /** Name of the file with the newest checkpoint that witnesses cosigned, which this house puts beside the newest. */
    String COSIGNED = "cosigned";
    /** Name of the file with the public key, which this house puts beside its log. */
    String KEY = "key";
    /** Bytes of a checkpoint or a key at most. */
    int LARGEST_NOTE = 1_000_000;

    /**
     * The content of a file; empty where there is none.
     *
     * @param path below the root of the log
     * @param largest bytes that it may have
     */
    Optional<byte[]> read(String path, int largest) throws IOException, LogFault;

    default byte[] demand(String path, int largest) throws IOException, LogFault {
        return read(path, largest).orElseThrow(() -> LogFault.of("missing", path));
    }

    default Note checkpoint() throws IOException, LogFault {
        return Note.parse(demand(CHECKPOINT, LARGEST_NOTE));
    }

    /** Its tiles; where a partial one is gone, the full one that took its place serves. */
    default TileSource tiles() {
        return tile -> {
            Optional<byte[]> exact = read(tile.path(), largest(tile));
            if (exact.isPresent() || tile.width() == Tile.FULL) {
                return exact.orElseThrow(() -> LogFault.of("missing", tile.path()));
            }
            Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
            byte[] whole = read(full.path(), largest(full)).orElseThrow(() -> LogFault.of("missing", tile.path()));
            return beginning(whole, full, tile.width());
        };
    }

    private static int largest(Tile tile) {
        return tile.level() == Tile.ENTRIES ? EntryBundle.LARGEST : Tile.FULL * Hash.LENGTH;
    }

    private static byte[] beginning(byte[] whole, Tile full, int width) throws LogFault {
        if (full.level() == Tile.ENTRIES) {
            List<byte[]> entries = EntryBundle.read(full, whole);
            return EntryBundle.of(entries.subList(0, width));
        }
        LogFault.unless(whole.length == Tile.FULL * Hash.LENGTH, "tile-length", full.path(), Integer.toString(whole.length));
        return Arrays.copyOf(whole, width * Hash.LENGTH);
    }
}
