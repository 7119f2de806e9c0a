package home.engineers.kernel.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the house is on the web: {@code house.address}, or this machine while none is set, at the ordinary port where it listens at none. */
@Component
public class HouseAddress {
    private final String address;
    private final Environment environment;

    public HouseAddress(@Value("${house.address:}") String address, Environment environment) {
        this.address = address.strip().replaceFirst("/+$", "");
        this.environment = environment;
    }

    /** As it was set, without a slash at its end; empty where the house has not been told. */
    public Optional<String> known() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    /** Without a slash at its end. */
    public String text() {
        return known().orElseGet(() -> "http://localhost:" + Optional.ofNullable(environment.getProperty("server.port"))
                .filter(port -> port.matches("[1-9][0-9]*")).orElse("8080"));
    }

    /** Its name on the web, without a port. */
    public String host() {
        return uri().getHost();
    }

    public URI uri() {
        return URI.create(text());
    }
}
