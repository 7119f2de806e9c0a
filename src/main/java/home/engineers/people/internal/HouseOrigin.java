package home.engineers.people.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address browsers know the house by, as {@code house.address} says; a demo house without it is known by localhost.
 * Passkeys belong to a host, so there are none where the address is not told, is no name, or is not HTTPS.
 */
@Component
class HouseOrigin {
    private static final String LOCAL = "localhost";
    private final @Nullable URI address;
    private final boolean demo;
    private final Environment environment;

    HouseOrigin(
            @Value("${house.address:}") @Nullable URI address, @Value("${house.demo}") boolean demo, Environment environment) {
        this.address = address;
        this.demo = demo;
        this.environment = environment;
    }

    /** @param origin scheme, host and port as a browser says them */
    record Origin(String origin, String host) {}

    /** Where passkeys may be used; empty where they cannot be. */
    Optional<Origin> forPasskeys() {
        return known().filter(uri -> uri.getHost() != null && named(uri.getHost()))
                .filter(uri -> "https".equals(uri.getScheme()) || LOCAL.equals(uri.getHost()))
                .map(uri -> new Origin(origin(uri), uri.getHost().toLowerCase(Locale.ROOT)));
    }

    /** The address under which others lead back to the house; empty where it is not told. */
    Optional<String> address() {
        return known().filter(uri -> uri.getHost() != null).map(HouseOrigin::origin);
    }

    private Optional<URI> known() {
        if (address != null && !address.toString().isEmpty()) {
            return Optional.of(address);
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return demo ? Optional.of(URI.create("http://" + LOCAL + ":" + port)) : Optional.empty();
    }

    private static boolean named(String host) {
        return !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    private static String origin(URI uri) {
        return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
