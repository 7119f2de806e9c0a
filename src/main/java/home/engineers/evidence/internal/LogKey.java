package home.engineers.evidence.internal;

import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.web.HouseAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key that signs the log, from the keys beside the database, and the name of the log. */
@Component
class LogKey {
    private static final String NAME = "log";
    private static final String PATH = "/log";
    private final byte[] seed;
    private final HouseAddress house;

    LogKey(SecretKeys keys, HouseAddress house) {
        this.seed = keys.secret(NAME, SigningKey.SEED_BYTES);
        this.house = house;
    }

    /** Where the log stands, without scheme, as its name at the beginning; afterwards it never changes. */
    String firstOrigin() {
        return house.known().map(address -> named(URI.create(address))).orElse("localhost" + PATH);
    }

    private static String named(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
        return address.getAuthority() + path + PATH;
    }

    /** @param origin as kept; null before the first signature */
    SigningKey of(@Nullable String origin) {
        return new SigningKey(origin == null ? firstOrigin() : origin, VerifierKey.Kind.LOG, seed);
    }
}
