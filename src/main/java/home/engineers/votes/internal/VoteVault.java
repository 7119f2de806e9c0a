package home.engineers.votes.internal;

import home.engineers.kernel.FormerIds;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.authority.Absent;
import home.engineers.people.People;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys of public votes and what is made under them: pseudonyms of voters, passes, and hashes of codes. A key lies
 * sealed in the database; once it is forgotten nobody can tell any more whose a pseudonym is.
 */
@Component
class VoteVault {
    private static final String KEY = "public-votes";
    private static final String DIGEST = "HmacSHA256";
    private static final int PSEUDONYM_BYTES = 16;
    private static final int PASS_BYTES = 1 + Long.BYTES + PSEUDONYM_BYTES;
    private static final int LONGEST_PASS = 1_000;
    private final VoteTable votes;
    private final People people;
    private final FormerIds former;
    private final Seal seal;
    private final SecureRandom random;
    private final IdSource ids;
    private final Map<VoteId, byte[]> opened = new ConcurrentHashMap<>();

    VoteVault(VoteTable votes, People people, FormerIds former, SecretKeys keys, SecureRandom random, IdSource ids) {
        this.votes = votes;
        this.people = people;
        this.former = former;
        this.seal = new Seal(keys.secret(KEY, Seal.KEY_BYTES), random);
        this.random = random;
        this.ids = ids;
    }

    /** A new key for a public vote, sealed. */
    byte[] freshKey(VoteId vote) {
        byte[] key = new byte[Seal.KEY_BYTES];
        random.nextBytes(key);
        return seal.close("voters " + vote, key);
    }

    void forget(VoteId vote) {
        opened.remove(vote);
    }

    private Optional<byte[]> key(VoteId vote) {
        byte[] known = opened.get(vote);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> key = votes.key(vote).map(sealed -> seal.open("voters " + vote, sealed));
        key.ifPresent(found -> opened.put(vote, found));
        return key;
    }

    /** A new receipt: 16 letters of base 32, 80 random bits. */
    String receipt() {
        return ids.token().substring(0, PSEUDONYM_BYTES);
    }

    /**
     * The voter behind a mobile number or a mail address: the person on record where it is exactly one's, else the address
     * itself, so that someone with an account is the same voter by whatever way.
     */
    Voter byAddress(VoteId vote, Way way, String address) {
        List<People.Card> found = people.named(address);
        return found.size() == 1
                ? byPerson(vote, way, found.getFirst().person()).orElseThrow(Absent::new)
                : new Voter(pseudonym(vote, way.name(), address).orElseThrow(Absent::new), way, List.of());
    }

    /** Empty where the key is forgotten or was never made. */
    Optional<Voter> byPerson(VoteId vote, Way way, PersonId person) {
        List<UUID> earlier = former.of(person).stream()
                .filter(one -> !one.equals(person))
                .flatMap(one -> pseudonym(vote, one).stream())
                .toList();
        return pseudonym(vote, person).map(id -> new Voter(id, way, earlier));
    }

    /** Empty where the key is forgotten or was never made. */
    Optional<UUID> pseudonym(VoteId vote, PersonId person) {
        return pseudonym(vote, "PERSON", person.toString());
    }

    private Optional<UUID> pseudonym(VoteId vote, String kind, String who) {
        return key(vote).map(key -> {
            ByteBuffer bytes = ByteBuffer.wrap(digest(key, "voter\n" + kind + "\n" + who));
            return new UUID(bytes.getLong(), bytes.getLong());
        });
    }

    byte[] codeHash(VoteId vote, String challenge, String code) {
        return digest(key(vote).orElseThrow(Absent::new), "code\n" + challenge + "\n" + code);
    }

    /** What lets this voter vote until then. It holds for this public vote alone. */
    String pass(VoteId vote, Voter voter, Instant until) {
        ByteBuffer body = ByteBuffer.allocate(PASS_BYTES + PSEUDONYM_BYTES * voter.former().size());
        body.put((byte) voter.way().ordinal()).putLong(until.getEpochSecond());
        Stream.concat(Stream.of(voter.id()), voter.former().stream())
                .forEach(one -> body.putLong(one.getMostSignificantBits()).putLong(one.getLeastSignificantBits()));
        String text = text(body.array());
        return text + "." + text(digest(key(vote).orElseThrow(Absent::new), "pass\n" + text));
    }

    /** The voter a pass was made for; empty where it is none, was made for another public vote, or its time is over. */
    Optional<Voter> passed(VoteId vote, String pass, Instant now) {
        String[] parts = pass.split("\\.", -1);
        Optional<byte[]> key = key(vote);
        if (parts.length != 2 || key.isEmpty() || parts[0].length() > LONGEST_PASS || !parts[0].matches("[\\w-]+")) {
            return Optional.empty();
        }
        String sound = text(digest(key.get(), "pass\n" + parts[0]));
        if (!MessageDigest.isEqual(sound.getBytes(StandardCharsets.US_ASCII), parts[1].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[0]));
        Way way = Way.values()[body.get()];
        Instant until = Instant.ofEpochSecond(body.getLong());
        UUID id = new UUID(body.getLong(), body.getLong());
        List<UUID> earlier = new ArrayList<>();
        while (body.hasRemaining()) {
            earlier.add(new UUID(body.getLong(), body.getLong()));
        }
        return now.isBefore(until) ? Optional.of(new Voter(id, way, earlier)) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key, DIGEST));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + DIGEST, missing);
        }
    }
}
