package home.engineers.patents;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Published patents: search, counts, lists. They are public. */
    public static final String PATENT_SEARCH = "patents.publication.search";

    private Act() {}
}
