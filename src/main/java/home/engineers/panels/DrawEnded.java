package home.engineers.panels;

/**
 * A draw has come to its end, published inside the transaction that ends it.
 *
 * @param how with it
 */
public record DrawEnded(DrawId id, How how) {
    public enum How {
        /** The panel is drawn and its record published. */
        DRAWN,
        /** Someone did not commit or reveal in time. */
        VOID,
        /** No panel keeps what was asked; nothing was announced. */
        REFUSED
    }
}
