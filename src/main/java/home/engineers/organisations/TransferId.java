package home.engineers.organisations;

import java.util.UUID;

/** Identity of one transfer of a membership to another association. */
public record TransferId(UUID value) {
    public static TransferId of(String text) {
        return new TransferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
