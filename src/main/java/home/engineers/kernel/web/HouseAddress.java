package home.engineers.kernel.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the house is on the web: {@code house.address}, or this machine while none is set. */
@Component
public class HouseAddress {
    private final String address;
    private final Environment environment;

    HouseAddress(@Value("${house.address:}") String address, Environment environment) {
        this.address = address.replaceFirst("/+$", "");
        this.environment = environment;
    }

    /** Without a slash at its end. */
    public String text() {
        return address.isEmpty() ? "http://localhost:" + environment.getProperty("server.port", "8080") : address;
    }

    public URI uri() {
        return URI.create(text());
    }
}
