package home.engineers.votes;

import java.util.UUID;

/** Identity of an annulment of votes of a public vote. */
public record AnnulmentId(UUID value) {
    public static AnnulmentId of(String text) {
        return new AnnulmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
