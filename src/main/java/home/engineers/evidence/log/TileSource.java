package home.engineers.evidence.log;

import java.io.IOException;

/** Where tiles are read: a table, a folder, an archive, an address. */
@FunctionalInterface
public interface TileSource {
    /**
     * The hashes of the tile one after the other, or its bundle of entries.
     *
     * @throws LogFault where there is no such tile
     */
    byte[] read(Tile tile) throws IOException, LogFault;
}
