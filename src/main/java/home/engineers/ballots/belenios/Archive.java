package home.engineers.ballots.belenios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the public archive of an election, {@code UUID.bel}: data and the chain of events (section 4.4). */
public final class Archive {
    private final long timestamp;
    private final List<byte[]> blocks = new ArrayList<>();
    private Link last;

    private Archive(long timestamp, Link first) {
        this.timestamp = timestamp;
        this.last = first;
        ObjectNode header = Wire.object("version", JsonNodeFactory.instance.numberNode(1));
        header.set("timestamp", Wire.string(Long.toString(timestamp)));
        blocks.add(TarFile.entry("BELENIOS", bytes(Wire.text(header)), timestamp));
        write(first);
    }

    /**
     * The archive of an election that opens.
     *
     * @param timestamp its beginning, in seconds since 1970
     */
    public static Archive opened(long timestamp, Election election, Trustees trustees, PublicCredentials credentials) {
        return new Archive(timestamp, Link.setup(election, trustees, credentials));
    }

    /** The archive of a whole chain. */
    public static Archive of(long timestamp, List<Link> chain) {
        Archive archive = new Archive(timestamp, chain.getFirst());
        chain.stream().skip(1).forEach(archive::append);
        return archive;
    }

    public void ballot(String ballot) {
        append(last.ballot(ballot));
    }

    public void endBallots() {
        append(last.endBallots());
    }

    public void encryptedTally(EncryptedTally tally, int ballots, int totalWeight) {
        append(last.encryptedTally(tally, ballots, totalWeight));
    }

    /** @param owner number of the trustee, counted from 1 */
    public void partialDecryption(int owner, PartialDecryption decryption) {
        append(last.partialDecryption(owner, decryption));
    }

    public void result(Result result) {
        append(last.result(result));
    }

    private void append(Link link) {
        last = link;
        write(link);
    }

    private void write(Link link) {
        link.data().forEach(data -> blocks.add(TarFile.entry(Link.hash(data) + ".data.json", bytes(data), timestamp)));
        blocks.add(TarFile.entry(link.event().hash() + ".event.json", bytes(link.event().text()), timestamp));
    }

    public byte[] bytes() {
        return TarFile.joined(blocks);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
