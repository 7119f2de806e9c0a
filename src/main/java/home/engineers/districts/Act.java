package home.engineers.districts;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Documents, planned days and who recorded them. */
    public static final String FOUNDING_READ = "districts.founding.read";
    public static final String FOUNDING_RECORD = "districts.founding.record";
    public static final String TARGET_SET = "districts.target.set";

    private Act() {}
}
