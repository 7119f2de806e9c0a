package home.engineers.patents;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Published patents: search, counts, lists. They are public. */
    public static final String PATENT_SEARCH = "patents.publication.search";
    /** Published documents, their families and legal status. */
    public static final String READ = "patents.document.read";
    /** Having files of patents imported. */
    public static final String IMPORT = "patents.import.order";
    /** Reports of imports. */
    public static final String IMPORT_READ = "patents.import.read";
    /** Saying which organisation or person an applicant or inventor is. */
    public static final String PARTY_CONFIRM = "patents.party.confirm";

    private Act() {}
}
