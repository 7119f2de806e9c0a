package home.engineers.interests;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Own interests. */
    public static final String OWN = "interests.own.keep";
    /** Interests of a unit, kept by whoever acts for it. */
    public static final String UNIT = "interests.unit.keep";
    /** Ends an interest, or reads its feed, by an address that only its owner was given. */
    public static final String BY_LINK = "interests.link.use";

    private Act() {}
}
