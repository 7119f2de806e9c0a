package home.engineers.careers;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** The own passport, and everything one does with it. */
    public static final String PASSPORT_KEEP = "careers.passport.keep";
    /** What somebody shows by a link. */
    public static final String SHARED_READ = "careers.shared.read";
    /** Own pairs of mentor and mentee. */
    public static final String MENTORING_KEEP = "careers.mentoring.keep";

    /** Who mentors whom, for the secretariat. */
    public static final String MENTORING_LIST = "careers.mentoring.list";

    private Act() {}
}
