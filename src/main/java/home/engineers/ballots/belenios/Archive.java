package home.engineers.ballots.belenios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the public archive of an election, {@code UUID.bel}: data and the chain of events (section 4.4). */
public final class Archive {
    private final long timestamp;
    private final List<byte[]> blocks = new ArrayList<>();
    private @Nullable Event last;

    /** @param timestamp beginning of the election, in seconds since 1970 */
    public Archive(long timestamp) {
        this.timestamp = timestamp;
        ObjectNode header = Wire.object("version", JsonNodeFactory.instance.numberNode(1));
        header.set("timestamp", Wire.string(Long.toString(timestamp)));
        blocks.add(TarFile.entry("BELENIOS", bytes(Wire.text(header)), timestamp));
    }

    /** The archive of an election that opens. */
    public static Archive opened(long timestamp, Election election, Trustees trustees, PublicCredentials credentials) {
        Archive archive = new Archive(timestamp);
        ObjectNode setup = Wire.object(
                "election", Wire.string(archive.add(election.text())),
                "trustees", Wire.string(archive.add(trustees.text())));
        setup.set("credentials", Wire.string(archive.add(credentials.text())));
        archive.append(Event.Type.SETUP, Wire.text(setup));
        return archive;
    }

    public void ballot(String ballot) {
        append(Event.Type.BALLOT, ballot);
    }

    public void endBallots() {
        link(Event.Type.END_BALLOTS, null);
    }

    public void encryptedTally(EncryptedTally tally, int ballots, int totalWeight) {
        append(Event.Type.ENCRYPTED_TALLY, sized(add(tally.text()), ballots, totalWeight));
    }

    static String sized(String tally, int ballots, int totalWeight) {
        ObjectNode node = Wire.object(
                "num_tallied", JsonNodeFactory.instance.numberNode(ballots),
                "total_weight", JsonNodeFactory.instance.numberNode(totalWeight));
        node.set("encrypted_tally", Wire.string(tally));
        return Wire.text(node);
    }

    /** @param owner number of the trustee, counted from 1 */
    public void partialDecryption(int owner, PartialDecryption decryption) {
        append(Event.Type.PARTIAL_DECRYPTION, Wire.text(Wire.object(
                "owner", JsonNodeFactory.instance.numberNode(owner), "payload", Wire.string(add(decryption.text())))));
    }

    public void result(Result result) {
        append(Event.Type.RESULT, result.text());
    }

    /** Adds data and gives its hash. */
    private String add(String data) {
        String hash = Hash.hexadecimal(bytes(data));
        blocks.add(TarFile.entry(hash + ".data.json", bytes(data), timestamp));
        return hash;
    }

    private void append(Event.Type type, String data) {
        link(type, add(data));
    }

    private void link(Event.Type type, @Nullable String payload) {
        Event linked = last == null ? new Event(null, 0, type, payload) : last.next(type, payload);
        blocks.add(TarFile.entry(linked.hash() + ".event.json", bytes(linked.text()), timestamp));
        last = linked;
    }

    public byte[] bytes() {
        return TarFile.joined(blocks);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
