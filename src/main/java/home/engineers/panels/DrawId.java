package home.engineers.panels;

import java.util.UUID;

/** Identity of a draw. */
public record DrawId(UUID value) {
    public static DrawId of(String text) {
        return new DrawId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
