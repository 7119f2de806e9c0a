package home.engineers.ballots.belenios;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One link of the chain of an election: it names its parent and its payload by their hashes (section 4.4).
 *
 * @param parent hash of the event before, null for the first
 * @param height 0 for the first
 * @param payload hash of the data it puts in force, null where there is none
 */
public record Event(@Nullable String parent, int height, Type type, @Nullable String payload) {
    /** What happened. The names are those of the specification. */
    public enum Type {
        SETUP("Setup"),
        BALLOT("Ballot"),
        END_BALLOTS("EndBallots"),
        ENCRYPTED_TALLY("EncryptedTally"),
        SHUFFLE("Shuffle"),
        END_SHUFFLES("EndShuffles"),
        PARTIAL_DECRYPTION("PartialDecryption"),
        RESULT("Result");

        private final String written;

        Type(String written) {
            this.written = written;
        }

        /** As the specification writes it. */
        public String written() {
            return written;
        }

        static Type read(String written) throws Flaw {
            for (Type type : values()) {
                if (type.written.equals(written)) {
                    return type;
                }
            }
            throw Flaw.of("event-type", written);
        }
    }

    public Event next(Type type, @Nullable String payload) {
        return new Event(hash(), height + 1, type, payload);
    }

    static Event read(String text) throws Flaw {
        JsonNode node = Wire.parsed(text, "event");
        Event event = new Event(
                node.has("parent") ? Wire.hash(node, "parent") : null,
                Wire.small(node, "height"),
                Type.read(Wire.string(node, "type")),
                node.has("payload") ? Wire.hash(node, "payload") : null);
        Flaw.unless(event.text().equals(text), "event-shape");
        return event;
    }

    /** The event as it stands in the archive, byte for byte. */
    public String text() {
        ObjectNode node = parent == null
                ? Wire.object("height", JsonNodeFactory.instance.numberNode(height))
                : Wire.object("parent", Wire.string(parent), "height", JsonNodeFactory.instance.numberNode(height));
        node.set("type", Wire.string(type.written));
        if (payload != null) {
            node.set("payload", Wire.string(payload));
        }
        return Wire.text(node);
    }

    public String hash() {
        return Hash.hexadecimal(text().getBytes(StandardCharsets.UTF_8));
    }
}
