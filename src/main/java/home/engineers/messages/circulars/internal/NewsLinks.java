package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Seal;
import home.engineers.kernel.web.HouseAddress;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The links by which news is unsubscribed from without signing in. What stands in one is sealed: it names a row of a list
 * of recipients to the house alone, and nobody else can make one.
 */
@Component
class NewsLinks {
    static final String PAGE = "/unsubscribe/";
    private static final String PURPOSE = "unsubscribe";
    private static final int ID_BYTES = 16;
    private final Seal seal;
    private final HouseAddress house;

    NewsLinks(Seal seal, HouseAddress house) {
        this.seal = seal;
        this.house = house;
    }

    String token(UUID recipient) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(recipient.getMostSignificantBits())
                .putLong(recipient.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(PURPOSE, id));
    }

    /** The row a link was made for; empty for what the house has not made. */
    Optional<UUID> recipient(String token) {
        try {
            ByteBuffer id = ByteBuffer.wrap(seal.open(PURPOSE, Base64.getUrlDecoder().decode(token)));
            return Optional.of(new UUID(id.getLong(), id.getLong()));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }

    /** The whole address; empty where the house has not been told its own. */
    Optional<String> of(UUID recipient) {
        return house.known().map(address -> address + PAGE + token(recipient));
    }
}
