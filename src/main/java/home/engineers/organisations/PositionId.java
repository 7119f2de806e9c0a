package home.engineers.organisations;

import java.util.UUID;

/** Identity of a position held for a term. */
public record PositionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
