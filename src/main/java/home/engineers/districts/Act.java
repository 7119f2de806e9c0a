package home.engineers.districts;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Documents, planned days and who recorded them. */
    public static final String FOUNDING_READ = "districts.founding.read";
    public static final String FOUNDING_RECORD = "districts.founding.record";
    /** Figures of support; no names. */
    public static final String SUPPORT_READ = "districts.support.read";
    public static final String SUPPORT_KEEP = "districts.support.keep";
    public static final String VISIT_READ = "districts.visit.read";
    /** Visits and the tasks after them. */
    public static final String VISIT_RECORD = "districts.visit.record";
    public static final String TASK_READ = "districts.task.read";
    public static final String TASK_DO = "districts.task.do";
    /** The yearly picture: figures, no names. */
    public static final String YEAR_READ = "districts.year.read";
    public static final String TARGET_SET = "districts.target.set";

    private Act() {}
}
