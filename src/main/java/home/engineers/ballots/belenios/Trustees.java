package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who must take part in the decryption: each single trustee, and of each threshold so many (section 4.7). */
public record Trustees(List<Kind> kinds) {
    public Trustees {
        kinds = List.copyOf(kinds);
    }

    /** One item of the structure. */
    public sealed interface Kind {}

    /** A trustee without whom nothing is decrypted. */
    public record Single(TrusteePublicKey key) implements Kind {}

    /** Trustees of whom a threshold is enough. */
    public record Pedersen(ThresholdParameters parameters) implements Kind {}

    /** All of these are needed. */
    public static Trustees allOf(List<TrusteePublicKey> keys) {
        return new Trustees(keys.stream().<Kind>map(Single::new).toList());
    }

    public static Trustees threshold(ThresholdParameters parameters) {
        return new Trustees(List.of(new Pedersen(parameters)));
    }

    public static Trustees read(Group group, String text) throws Flaw {
        return new Trustees(Wire.list(Wire.parsed(text, "trustees"), one -> kind(group, one)));
    }

    private static Kind kind(Group group, JsonNode node) throws Flaw {
        Flaw.unless(node.isArray() && node.size() == 2, "trustee-kind");
        return switch (node.get(0).asString("")) {
            case "Single" -> new Single(TrusteePublicKey.read(group, node.get(1)));
            case "Pedersen" -> new Pedersen(ThresholdParameters.read(group, node.get(1)));
            default -> throw Flaw.of("trustee-kind");
        };
    }

    public String text() {
        return Wire.text(Wire.array(kinds, Trustees::node));
    }

    private static JsonNode node(Kind kind) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        return switch (kind) {
            case Single(TrusteePublicKey key) -> node.add("Single").add(key.node());
            case Pedersen(ThresholdParameters parameters) -> node.add("Pedersen").add(parameters.node());
        };
    }

    /** Checks every proof and gives the common key, to which the election must encrypt. */
    BigInteger checked(Group group) throws Flaw {
        Flaw.unless(!kinds.isEmpty(), "trustees-none");
        BigInteger product = BigInteger.ONE;
        for (Kind kind : kinds) {
            product = group.product(product, switch (kind) {
                case Single(TrusteePublicKey key) -> {
                    Flaw.unless(key.isProven(group), "possession");
                    yield key.element();
                }
                case Pedersen(ThresholdParameters parameters) -> parameters.checked(group);
            });
        }
        return product;
    }

    /** The common key of trustees that were checked before. */
    BigInteger publicKey(Group group) {
        try {
            return checked(group);
        } catch (Flaw unsound) {
            throw new IllegalArgumentException("trustees whose keys do not hold", unsound);
        }
    }

    /** The public keys in the order in which owners of partial decryptions are counted, from 1. */
    public List<TrusteePublicKey> keys() {
        List<TrusteePublicKey> keys = new ArrayList<>();
        for (Kind kind : kinds) {
            switch (kind) {
                case Single(TrusteePublicKey key) -> keys.add(key);
                case Pedersen(ThresholdParameters parameters) -> keys.addAll(parameters.keys());
            }
        }
        return keys;
    }
}
