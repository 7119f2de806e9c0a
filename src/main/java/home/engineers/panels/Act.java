package home.engineers.panels;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Announced draws, their records and how far they are; no names of experts. */
    public static final String DRAW_LIST = "panels.draw.list";
    /** Ordering draws of an association, and replacements. */
    public static final String DRAW_ORDER = "panels.draw.order";
    /** Who the drawn experts are. */
    public static final String DRAW_NAMES = "panels.draw.names";
    /** Committing and revealing as a witness. */
    public static final String DRAW_WITNESS = "panels.draw.witness";

    private Act() {}
}
