package home.engineers.organisations;

import java.util.UUID;

/** Identity of a position held for a term. */
public record PositionId(UUID value) {
    public static PositionId of(String text) {
        return new PositionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
