package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import home.engineers.kernel.SqlHindrance;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats, attendance and votes of meetings, when two records of a person are merged. */
@Component
class MergedMeetings implements PersonMerge {
    private final JdbcClient jdbc;

    MergedMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("meeting", "called_by", "meetings.merge.called"),
                Column.moves("meeting", "cancelled_by", "meetings.merge.called"),
                Column.moves("meeting", "presided_by", "meetings.merge.seat"),
                Column.moves("meeting_party", "person", "meetings.merge.seat"),
                Column.moves("meeting_choice", "person", "meetings.merge.seat"),
                Column.moves("meeting_choice", "chosen", "meetings.merge.seat"),
                Column.moves("meeting_presider", "person", "meetings.merge.seat"),
                Column.moves("meeting_attendance", "person", "meetings.merge.attendance"),
                Column.moves("meeting_group", "teller", "meetings.merge.counted"),
                Column.moves("meeting_group", "teller2", "meetings.merge.counted"),
                Column.moves("meeting_group", "counted_by", "meetings.merge.counted"),
                Column.moves("meeting_group_voter", "person", "meetings.merge.attendance"),
                Column.stays("meeting_minutes", "signed_by", "meetings.merge.signed"));
    }

    /** One person has one seat: that both sat in one meeting is for whoever supervises panels. */
    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        return new SqlHindrance(jdbc, """
                select distinct t.title from meeting t join meeting_party m on m.meeting = t.id and m.person = :merged
                join meeting_party k on k.meeting = t.id and k.person = :kept order by t.title""", "meetings.merge.both").of(merged, kept);
    }
}
