package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document of an election that every voter gets (section 4.10). Its text never changes, since its fingerprint is
 * bound into every ballot.
 */
public final class Election {
    private static final int VERSION = 1;

    private final String text;
    private final String uuid;
    private final String name;
    private final Group group;
    private final BigInteger publicKey;
    private final List<Question> questions;
    private final String fingerprint;
    private final FixedBase key;

    private Election(String text, String uuid, String name, Group group, BigInteger publicKey, List<Question> questions) {
        this.text = text;
        this.uuid = uuid;
        this.name = name;
        this.group = group;
        this.publicKey = publicKey;
        this.questions = questions;
        this.fingerprint = Hash.fingerprint(text);
        this.key = group.fixed(publicKey);
    }

    /** What is asked, by whom, before there is a key. */
    public record Draft(
            String uuid,
            String name,
            String description,
            List<Question> questions,
            String administrator,
            String credentialAuthority) {
        public Draft {
            questions = List.copyOf(questions);
        }
    }

    /** The election of the draft under the common key of its trustees. */
    public static Election of(Draft draft, Group group, Trustees trustees) {
        ObjectNode node = Wire.object("version", JsonNodeFactory.instance.numberNode(VERSION));
        node.set("description", Wire.string(draft.description()));
        node.set("name", Wire.string(draft.name()));
        node.set("group", Wire.string(group.name()));
        node.set("public_key", Wire.number(trustees.publicKey(group)));
        node.set("questions", Wire.array(draft.questions(), Question::node));
        node.set("uuid", Wire.string(draft.uuid()));
        node.set("administrator", Wire.string(draft.administrator()));
        node.set("credential_authority", Wire.string(draft.credentialAuthority()));
        return new Election(
                Wire.text(node), draft.uuid(), draft.name(), group, trustees.publicKey(group), draft.questions());
    }

    public static Election read(String text) throws Flaw {
        JsonNode node = Wire.parsed(text, "election");
        Flaw.unless(Wire.small(node, "version") == VERSION, "election-version", Wire.small(node, "version"));
        String named = Wire.string(node, "group");
        Group group = Group.named(named).orElseThrow(() -> Flaw.of("group", named));
        String uuid = Wire.string(node, "uuid");
        Flaw.unless(Base58.isIdentifier(uuid), "uuid", uuid);
        List<Question> questions = Wire.list(Wire.field(node, "questions"), Question::read);
        Flaw.unless(!questions.isEmpty(), "questions-none");
        return new Election(
                text, uuid, Wire.string(node, "name"), group, Wire.element(group, Wire.field(node, "public_key")), questions);
    }

    public String text() {
        return text;
    }

    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    public Group group() {
        return group;
    }

    public List<Question> questions() {
        return questions;
    }

    /** Base64 of the SHA-256 of the text. */
    public String fingerprint() {
        return fingerprint;
    }

    BigInteger publicKey() {
        return publicKey;
    }

    /** The key of the election to this power. */
    BigInteger keyRaised(BigInteger exponent) {
        return key.power(exponent.mod(group.order()));
    }
}
