package home.engineers.cli;

import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.Commitment;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.EntryBundle;
import home.engineers.evidence.log.GrowingTree;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.Tile;
import home.engineers.evidence.log.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The invented log of the how-to page: seven acts, of which the third is opened; four stood when it was seen before. */
final class PublicLogExample {
    static final Path FOLDER = Path.of("docs/how-to/public-log");
    private static final SigningKey KEY = new SigningKey("engineers.example/log", VerifierKey.Kind.LOG, seed(1));
    private static final SigningKey WITNESS = new SigningKey("witness.example/yubei", VerifierKey.Kind.WITNESS, seed(2));
    private static final int ACTS = 7;
    private static final int SEEN = 4;
    private static final int OPENED = 2;

    private PublicLogExample() {}

    private static byte[] seed(int of) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        Arrays.fill(seed, (byte) of);
        return seed;
    }

    private static Map<String, Object> record(int act) {
        return Map.of(
                "at", "2026-11-23T01:0" + act + ":00.000000Z",
                "facts", Map.of("days", 5),
                "kind", "publicity-begun",
                "subject", "0193a0c0-0000-7000-8000-00000000000" + act);
    }

    /** Every file by its path below the folder. */
    static Map<String, byte[]> files() throws IOException, LogFault {
        List<byte[]> leaves = new ArrayList<>();
        GrowingTree tree = GrowingTree.empty();
        Note before = null;
        for (int act = 0; act < ACTS; act++) {
            leaves.add(Commitment.of(seed(100 + act), record(act)));
            tree.add(Hash.leaf(leaves.get(act)));
            before = act + 1 == SEEN ? signed(tree) : before;
        }
        Note after = signed(tree).with(WITNESS.cosign(Checkpoint.of(signed(tree)), Instant.parse("2026-11-23T02:00:00Z")));
        Map<Tile, byte[]> tiles = tree.changed();
        MerkleTree whole = new MerkleTree(ACTS, tiles::get);
        Map<String, byte[]> files = new TreeMap<>();
        tiles.forEach((tile, hashes) -> files.put(tile.path(), hashes));
        files.put(Tile.in(ACTS, Tile.ENTRIES, 0).path(), EntryBundle.of(leaves));
        text(files, "checkpoint", after);
        text(files, "key", KEY.verifier() + "\n");
        text(files, "witness.key", WITNESS.verifier() + "\n");
        text(files, "checkpoint-4", before);
        text(files, "consistency-4", new ConsistencyProof(SEEN, whole.consistency(SEEN), after));
        text(files, "3.tlog-proof", LogProof.of(
                new LogProof.Opening(seed(100 + OPENED), record(OPENED)), OPENED, whole.inclusion(OPENED), after));
        return files;
    }

    private static void text(Map<String, byte[]> files, String path, Object text) {
        files.put(path, String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    private static Note signed(GrowingTree tree) {
        Checkpoint head = new Checkpoint(KEY.verifier().name(), tree.size(), tree.root());
        return new Note(head.text(), List.of(KEY.sign(head.text())));
    }

    /** Writes the files anew, where their form has changed. */
    public static void main(String[] none) throws IOException, LogFault {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
