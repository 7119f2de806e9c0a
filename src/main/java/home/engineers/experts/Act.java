package home.engineers.experts;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Who is tied to whom, and by what. */
    public static final String CONFLICT_READ = "experts.conflict.read";
    /** Entering ties and lifting links. */
    public static final String CONFLICT_KEEP = "experts.conflict.keep";
    /** Declaring one's own ties. */
    public static final String TIE_DECLARE = "experts.tie.declare";
    /** The pool and everyone in it. */
    public static final String POOL_READ = "experts.pool.read";
    /** Nominating experts, deciding admissions, ending them. */
    public static final String POOL_KEEP = "experts.pool.keep";
    /** The own entry: applying, the calendar, leave, invitations. */
    public static final String OWN_ENTRY = "experts.own";
    /** Judging how an expert did the work. */
    public static final String MARK_GIVE = "experts.mark.give";

    private Act() {}
}
