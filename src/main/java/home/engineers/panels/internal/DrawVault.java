package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.DrawHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the secrets of draws, and keeps who the pseudonyms are: sealed, bound to the draw they belong to. */
@Component
class DrawVault {
    private static final String KEY = "draws";
    private final Seal seal;
    private final SecureRandom random;

    DrawVault(SecretKeys keys, SecureRandom random) {
        this.seal = new Seal(keys.secret(KEY, Seal.KEY_BYTES), random);
        this.random = random;
    }

    /** 32 random bytes: the secret of a draw, the key of its pseudonyms, or the salt of an exclusion. */
    byte[] fresh() {
        byte[] bytes = new byte[DrawHash.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] closeSecret(DrawId draw, String secret) {
        return seal.close("secret " + draw, HexFormat.of().parseHex(secret));
    }

    String openSecret(DrawId draw, byte[] sealed) {
        return HexFormat.of().formatHex(seal.open("secret " + draw, sealed));
    }

    /**
     * What supervisors can open.
     *
     * @param key of the pseudonyms, in hex
     * @param persons by pseudonym, the excluded too
     * @param salts of the excluded, by pseudonym, in hex
     */
    record Names(String key, Map<String, PersonId> persons, Map<String, String> salts) {}

    byte[] closeNames(DrawId draw, Names names) {
        StringBuilder lines = new StringBuilder(names.key()).append('\n');
        names.persons().forEach((pseudonym, person) -> lines.append(pseudonym).append(' ').append(person.value()).append(' ')
                .append(names.salts().getOrDefault(pseudonym, "-")).append('\n'));
        return seal.close("names " + draw, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    Names openNames(DrawId draw, byte[] sealed) {
        var lines = new String(seal.open("names " + draw, sealed), StandardCharsets.UTF_8).lines().toList();
        var parts = lines.stream().skip(1).map(line -> line.split(" ")).toList();
        return new Names(
                lines.getFirst(),
                parts.stream().collect(Collectors.toMap(
                        part -> part[0], part -> new PersonId(UUID.fromString(part[1])), (one, other) -> one, TreeMap::new)),
                parts.stream().filter(part -> !part[2].equals("-")).collect(Collectors.toMap(
                        part -> part[0], part -> part[2], (one, other) -> one, TreeMap::new)));
    }
}
