package home.engineers.interests.internal;

import home.engineers.kernel.Seal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses that only the owner of an interest is given. What stands in one is sealed: nobody else can make one. */
@Component
class InterestLinks {
    private static final String END = "interest-end";
    private static final String FEED = "interest-feed";
    private static final int BYTES = 20;
    private final Seal seal;

    InterestLinks(Seal seal) {
        this.seal = seal;
    }

    /** @param edition raised where an older address is to lead nowhere */
    record Named(UUID interest, int edition) {}

    String end(UUID interest) {
        return "/interests/end/" + close(END, interest, 0);
    }

    String feed(UUID interest, int edition) {
        return "/interests/feed/" + close(FEED, interest, edition);
    }

    Optional<UUID> ending(String token) {
        return open(END, token).map(Named::interest);
    }

    Optional<Named> feeding(String token) {
        return open(FEED, token);
    }

    private String close(String purpose, UUID interest, int edition) {
        byte[] id = ByteBuffer.allocate(BYTES).putLong(interest.getMostSignificantBits()).putLong(interest.getLeastSignificantBits())
                .putInt(edition).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(purpose, id));
    }

    /** Empty for what the house has not made. */
    private Optional<Named> open(String purpose, String token) {
        try {
            ByteBuffer id = ByteBuffer.wrap(seal.open(purpose, Base64.getUrlDecoder().decode(token)));
            return Optional.of(new Named(new UUID(id.getLong(), id.getLong()), id.getInt()));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }
}
