package home.engineers.evidence.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after the other, each after its length in two bytes (C2SP tlog-tiles). */
public final class EntryBundle {
    /** Bytes that a full bundle may have at most. */
    public static final int LARGEST = Tile.FULL * (2 + 0xFFFF);

    private EntryBundle() {}

    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bundle.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.length).array());
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @param tile whose bundle it is */
    public static List<byte[]> read(Tile tile, byte[] bundle) throws LogFault {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (bytes.hasRemaining()) {
            LogFault.unless(bytes.remaining() >= 2, "bundle", tile.path());
            int length = bytes.getShort() & 0xFFFF;
            LogFault.unless(bytes.remaining() >= length, "bundle", tile.path());
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        LogFault.unless(entries.size() == tile.width(), "bundle-count", tile.path(), Integer.toString(entries.size()), Integer.toString(tile.width()));
        return entries;
    }
}
