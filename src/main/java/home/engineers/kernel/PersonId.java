package home.engineers.kernel;

import java.util.UUID;

/** Identity of a natural person; stable for life, never reused after erasure. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
