package home.engineers.evidence.internal;

import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.kernel.SecretKeys;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that signs the log, from the keys beside the database, and the name of the log. */
@Component
class LogKey {
    private static final String NAME = "log";
    private static final String PATH = "/log";
    private final byte[] seed;
    private final String address;

    LogKey(SecretKeys keys, @Value("${house.address:}") String address) {
        this.seed = keys.secret(NAME, SigningKey.SEED_BYTES);
        this.address = address;
    }

    /** Where the log stands, without scheme, as its name at the beginning; afterwards it never changes. */
    String firstOrigin() {
        return address.isBlank() ? "localhost" + PATH : named(URI.create(address.strip()));
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
