package home.engineers.dues;

import java.util.UUID;

/** Identity of what one member owes an association for one year. */
public record ChargeId(UUID value) {
    public static ChargeId of(String text) {
        return new ChargeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
