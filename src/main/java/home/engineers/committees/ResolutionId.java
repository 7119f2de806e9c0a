package home.engineers.committees;

import java.util.UUID;

/** Identity of a resolution on committees. */
public record ResolutionId(UUID value) {
    public static ResolutionId of(String text) {
        return new ResolutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
