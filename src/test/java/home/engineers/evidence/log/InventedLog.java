package home.engineers.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory with as many invented leaves as asked for; its tiles may be tampered with. */
public final class InventedLog implements TileSource {
    static final String ORIGIN = "engineers.example/log";
    public static final SigningKey KEY = new SigningKey(ORIGIN, VerifierKey.Kind.LOG, seed(1));

    final List<byte[]> entries = new ArrayList<>();
    final Map<Tile, byte[]> tiles = new HashMap<>();
    private final long size;
    private final Hash root;

    public InventedLog(int size) {
        this(size, 0);
    }

    /** @param other 0, or another number for a log with other leaves */
    InventedLog(int size, int other) {
        this.size = size;
        for (int i = 0; i < size; i++) {
            entries.add(Hash.leaf(ByteBuffer.allocate(8).putInt(i).putInt(other).array()).bytes());
        }
        GrowingTree tree = GrowingTree.empty();
        entries.forEach(entry -> tree.add(Hash.leaf(entry)));
        tiles.putAll(tree.changed());
        for (Tile bundle : Tile.all(size, Tile.ENTRIES)) {
            tiles.put(bundle, EntryBundle.of(entries.subList((int) bundle.first(), (int) bundle.first() + bundle.width())));
        }
        this.root = tree.root();
    }

    /** Another log under the same name and key. */
    public static InventedLog forked(int size) {
        return new InventedLog(size, 1);
    }

    static byte[] seed(int of) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        Arrays.fill(seed, (byte) of);
        return seed;
    }

    Hash root() {
        return root;
    }

    public Checkpoint head() {
        return new Checkpoint(ORIGIN, size, root);
    }

    public Note note() {
        return new Note(head().text(), List.of(KEY.sign(head().text())));
    }

    public byte[] entry(int index) {
        return entries.get(index);
    }

    /** The content of a file of the log; nothing where there is none. */
    public byte[] file(String path) {
        return switch (path) {
            case LogFiles.CHECKPOINT -> note().toString().getBytes(StandardCharsets.UTF_8);
            case LogFiles.KEY -> KEY.verifier().toString().getBytes(StandardCharsets.UTF_8);
            default -> Tile.at(path).map(tiles::get).orElse(new byte[0]);
        };
    }

    /** Writes it as the static files of C2SP tlog-tiles. */
    public Path writeTo(Path folder) throws IOException {
        for (Map.Entry<Tile, byte[]> tile : tiles.entrySet()) {
            Path file = folder.resolve(tile.getKey().path());
            Files.createDirectories(file.getParent());
            Files.write(file, tile.getValue());
        }
        Files.writeString(folder.resolve(LogFiles.CHECKPOINT), note().toString());
        Files.writeString(folder.resolve(LogFiles.KEY), KEY.verifier() + "\n");
        return folder;
    }

    @Override
    public byte[] read(Tile tile) throws LogFault {
        byte[] exact = tiles.get(tile);
        byte[] wider = tiles.entrySet().stream()
                .filter(one -> one.getKey().level() == tile.level() && one.getKey().index() == tile.index())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> LogFault.of("missing", tile.path()));
        return exact != null || tile.level() == Tile.ENTRIES ? exact == null ? wider : exact : Arrays.copyOf(wider, tile.width() * Hash.LENGTH);
    }
}
