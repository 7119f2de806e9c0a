package home.engineers.ballots.belenios;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of an election with the data it puts in force, in their order; the last of them is the payload. An election
 * is a chain of links, which only grows.
 */
public record Link(Event event, List<String> data) {
    public Link {
        data = List.copyOf(data);
    }

    public static Link setup(Election election, Trustees trustees, PublicCredentials credentials) {
        ObjectNode setup = Wire.object(
                "election", Wire.string(hash(election.text())), "trustees", Wire.string(hash(trustees.text())));
        setup.set("credentials", Wire.string(hash(credentials.text())));
        String payload = Wire.text(setup);
        return new Link(
                new Event(null, 0, Event.Type.SETUP, hash(payload)),
                List.of(election.text(), trustees.text(), credentials.text(), payload));
    }

    public Link ballot(String ballot) {
        return next(Event.Type.BALLOT, List.of(ballot));
    }

    public Link endBallots() {
        return next(Event.Type.END_BALLOTS, List.of());
    }

    public Link encryptedTally(EncryptedTally tally, int ballots, int totalWeight) {
        ObjectNode sized = Wire.object(
                "num_tallied", JsonNodeFactory.instance.numberNode(ballots),
                "total_weight", JsonNodeFactory.instance.numberNode(totalWeight));
        sized.set("encrypted_tally", Wire.string(hash(tally.text())));
        return next(Event.Type.ENCRYPTED_TALLY, List.of(tally.text(), Wire.text(sized)));
    }

    /** @param owner number of the trustee, counted from 1 */
    public Link partialDecryption(int owner, PartialDecryption decryption) {
        String owned = Wire.text(Wire.object(
                "owner", JsonNodeFactory.instance.numberNode(owner), "payload", Wire.string(hash(decryption.text()))));
        return next(Event.Type.PARTIAL_DECRYPTION, List.of(decryption.text(), owned));
    }

    public Link result(Result result) {
        return next(Event.Type.RESULT, List.of(result.text()));
    }

    private Link next(Event.Type type, List<String> data) {
        @Nullable String payload = data.isEmpty() ? null : hash(data.getLast());
        return new Link(event.next(type, payload), data);
    }

    static String hash(String text) {
        return Hash.hexadecimal(text.getBytes(StandardCharsets.UTF_8));
    }
}
