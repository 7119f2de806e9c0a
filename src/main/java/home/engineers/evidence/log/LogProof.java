package home.engineers.evidence.log;

import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A proof that anyone can check offline (C2SP tlog-proof): the leaf, its path, and the checkpoint to which it leads.
 *
 * @param opening what opens the commitment; null where the proof tells of the leaf alone
 */
public record LogProof(byte[] leaf, @Nullable Opening opening, long index, List<Hash> path, Note checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    /** @param nonce 32 bytes @param record what was done, as it was committed to */
    public record Opening(byte[] nonce, Map<String, Object> record) {}

    public static LogProof of(byte[] leaf, long index, List<Hash> path, Note checkpoint) {
        return new LogProof(leaf, null, index, path, checkpoint);
    }

    public static LogProof of(Opening opening, long index, List<Hash> path, Note checkpoint) {
        return new LogProof(Commitment.of(opening.nonce(), opening.record()), opening, index, path, checkpoint);
    }

    public static boolean begins(String text) {
        return text.startsWith(HEAD + "\n");
    }

    public static LogProof parse(String text) throws LogFault {
        int end = text.indexOf("\n\n");
        LogFault.unless(begins(text) && end > 0, "proof");
        List<String> lines = List.of(text.substring(0, end).split("\n", -1));
        LogFault.unless(lines.size() >= 3 && lines.get(1).startsWith("extra ") && lines.get(2).startsWith("index "), "proof");
        List<Hash> path = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            path.add(Hash.base64(line));
        }
        LogFault.unless(path.size() <= LONGEST_PATH, "proof-length");
        long index = Checkpoint.size(lines.get(2).substring("index ".length()));
        Note checkpoint = Note.parse(text.substring(end + 2));
        Map<String, Object> extra = extra(StrictBase64.decode(lines.get(1).substring("extra ".length())));
        if (extra.keySet().equals(Map.of("leaf", "").keySet())) {
            return of(bytes(extra.get("leaf")), index, path, checkpoint);
        }
        LogFault.unless(extra.keySet().equals(Map.of("nonce", "", "record", "").keySet()), "proof-extra");
        return of(new Opening(bytes(extra.get("nonce")), object(extra.get("record"))), index, path, checkpoint);
    }

    private static Map<String, Object> extra(byte[] json) throws LogFault {
        try {
            return StrictJson.object(json);
        } catch (UnreadableJson unreadable) {
            throw LogFault.of(unreadable.reason());
        }
    }

    private static byte[] bytes(@Nullable Object hex) throws LogFault {
        LogFault.unless(hex instanceof String text && text.matches("[0-9a-f]{64}"), "proof-extra");
        return HexFormat.of().parseHex((String) hex);
    }

    @SuppressWarnings("unchecked") // the keys of an object are strings
    private static Map<String, Object> object(@Nullable Object value) throws LogFault {
        LogFault.unless(value instanceof Map, "proof-extra");
        return (Map<String, Object>) value;
    }

    /**
     * The checkpoint under which the leaf stands.
     *
     * @param key of the log
     */
    public Checkpoint demandHolds(VerifierKey key) throws LogFault {
        Checkpoint head = Checkpoint.signed(checkpoint, key);
        MerkleProof.demandIncluded(index, Hash.leaf(leaf), head.size(), path, head.root());
        return head;
    }

    /** The file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append("extra ").append(StrictBase64.encode(CanonicalJson.bytes(extra()))).append('\n');
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    private Map<String, Object> extra() {
        HexFormat hex = HexFormat.of();
        return opening == null
                ? Map.of("leaf", hex.formatHex(leaf))
                : new TreeMap<>(Map.of("nonce", hex.formatHex(opening.nonce()), "record", opening.record()));
    }
}
