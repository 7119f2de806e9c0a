package home.engineers.organisations;

import java.util.UUID;

/** Identity of one honour on record. */
public record HonourId(UUID value) {
    public static HonourId of(String text) {
        return new HonourId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
