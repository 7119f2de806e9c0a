package home.engineers.search;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** How indexes stand: their documents, how far they follow the database, when both were compared. */
    public static final String INDEX_READ = "search.index.read";
    /** Having an index built anew or compared with the database. */
    public static final String INDEX_REBUILD = "search.index.rebuild";

    private Act() {}
}
