package home.engineers.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes ids in the application, so that the same SQL serves PostgreSQL 15 and 18.
 * Ids are UUID version 7 (RFC 9562 section 5.7): 48 bits of milliseconds, then 74 random bits.
 */
public final class IdSource {
    private final Clock clock;
    private final SecureRandom random;

    public IdSource(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id, ordered by the clock to the millisecond. */
    public UUID next() {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** So many new ids in their order, which those of one millisecond are not by themselves: rows kept under them go to the end of an index. */
    public Iterator<UUID> rising(int many) {
        return Stream.generate(this::next).limit(many).sorted().iterator();
    }

    /**
     * An unguessable code to be noted down and read aloud: 20 letters of base 32, of which none is 0, 1, 8 or 9. Each letter
     * carries 5 random bits, together 100; it is read in five groups of four.
     */
    public String code() {
        return token().substring(0, 20);
    }

    /** An unguessable token of 160 random bits, in lower-case base 32 without padding (32 characters). */
    public String token() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return new org.apache.commons.codec.binary.Base32().encodeAsString(bytes).toLowerCase(java.util.Locale.ROOT);
    }
}
