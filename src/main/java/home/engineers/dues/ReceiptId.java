package home.engineers.dues;

import java.util.UUID;

/** Identity of a receipt; its number is another thing. */
public record ReceiptId(UUID value) {
    public static ReceiptId of(String text) {
        return new ReceiptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
