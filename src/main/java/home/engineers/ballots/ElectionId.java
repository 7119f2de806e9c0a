package home.engineers.ballots;

import java.util.UUID;

/** Identity of an election in the house; the identifier by which the protocol knows it is another. */
public record ElectionId(UUID value) {
    public static ElectionId of(String text) {
        return new ElectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
