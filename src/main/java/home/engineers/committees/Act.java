package home.engineers.committees;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** The public list of committees and what is public of each. */
    public static final String COMMITTEE_LIST = "committees.committee.list";
    /** Meetings, reports and evaluations of a committee. */
    public static final String RECORD_READ = "committees.record.read";
    public static final String RESOLUTION_READ = "committees.resolution.read";
    public static final String RESOLUTION_ENTER = "committees.resolution.enter";
    /** Limits of terms, template of reports, indicators and grades of an association. */
    public static final String RULE_READ = "committees.rule.read";
    public static final String RULE_ADOPT = "committees.rule.adopt";
    public static final String COMMITTEE_DISSOLVE = "committees.committee.dissolve";
    public static final String MEETING_RECORD = "committees.meeting.record";
    public static final String REPORT_WRITE = "committees.report.write";
    public static final String REPORT_ANSWER = "committees.report.answer";
    /** The committee's own score. */
    public static final String SELF_SCORE = "committees.evaluation.selfScore";
    public static final String SCORE = "committees.evaluation.score";
    /** By a second person. */
    public static final String PUBLISH = "committees.evaluation.publish";

    private Act() {}
}
