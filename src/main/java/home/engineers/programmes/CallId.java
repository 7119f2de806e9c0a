package home.engineers.programmes;

import java.util.UUID;

/** Identity of a call. Calls are public, and so is this. */
public record CallId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
