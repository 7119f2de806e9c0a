package home.engineers.votes;

import java.util.UUID;

/** Identity of a public vote. */
public record VoteId(UUID value) {
    public static VoteId of(String text) {
        return new VoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
