package home.engineers.organisations;

import java.util.UUID;

/** Identity of one term of a representative of a unit. */
public record RepresentativeId(UUID value) {
    public static RepresentativeId of(String text) {
        return new RepresentativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
