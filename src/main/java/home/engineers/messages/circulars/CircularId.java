package home.engineers.messages.circulars;

import java.util.UUID;

/** Identity of a notice. */
public record CircularId(UUID value) {
    public static CircularId of(String text) {
        return new CircularId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
