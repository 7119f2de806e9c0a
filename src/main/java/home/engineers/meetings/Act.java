package home.engineers.meetings;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Meetings of an association, who sits in them, and what they came to. */
    public static final String MEETING_LIST = "meetings.meeting.list";
    /** Calling meetings of an association, and keeping their ballots. */
    public static final String MEETING_CALL = "meetings.meeting.call";
    /** Attending a meeting that names the person, presiding over it and signing its minutes. */
    public static final String MEETING_ATTEND = "meetings.meeting.attend";

    private Act() {}
}
