package home.engineers.committees.internal;

import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.Activity;
import home.engineers.committees.CommitteeMeeting.Decision;
import home.engineers.committees.rules.DecisionLines.Line;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code committee_meeting}, {@code committee_attendance}, {@code committee_decision} and {@code committee_activity}. */
@Repository
class MeetingTable {
    private static final String MEETING = """
            select m.id, m.committee, m.held_on, m.place, m.subject, m.minutes,
                   (select count(*) from committee_attendance a where a.meeting = m.id and a.present) as present,
                   (select count(*) from committee_attendance a where a.meeting = m.id) as seated
            from committee_meeting m""";
    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommitteeMeeting meeting, Collection<PersonId> seated, Set<PersonId> present, List<Line> decisions, PersonId by, Instant at) {
        jdbc.sql("""
                insert into committee_meeting (id, committee, held_on, place, subject, minutes, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        meeting.id(), meeting.committee().value(), meeting.heldOn(), meeting.place(), meeting.subject(),
                        meeting.minutes(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
        seated.forEach(person -> jdbc.sql("insert into committee_attendance (meeting, person, present) values (?, ?, ?)")
                .params(meeting.id(), person.value(), present.contains(person))
                .update());
        for (int i = 0; i < decisions.size(); i++) {
            jdbc.sql("insert into committee_decision (meeting, number, decision, due_on) values (?, ?, ?, ?)")
                    .params(Arrays.asList(meeting.id(), i + 1, decisions.get(i).text(), decisions.get(i).dueOn()))
                    .update();
        }
    }

    Optional<CommitteeMeeting> find(UUID id) {
        return jdbc.sql(MEETING + " where m.id = ?").param(id).query(MeetingTable::meeting).optional();
    }

    Optional<CommitteeMeeting> withMinutes(UUID attachment) {
        return jdbc.sql(MEETING + " where m.minutes = ?").param(attachment).query(MeetingTable::meeting).optional();
    }

    List<CommitteeMeeting> of(OrganisationId committee, int offset, int limit) {
        return jdbc.sql(MEETING + " where m.committee = ? order by m.held_on desc, m.id desc offset ? limit ?")
                .params(committee.value(), offset, limit)
                .query(MeetingTable::meeting)
                .list();
    }

    long count(OrganisationId committee) {
        return jdbc.sql("select count(*) from (select 1 from committee_meeting where committee = ? limit ?) counted")
                .params(committee.value(), Total.LIMIT)
                .query(Long.class)
                .single();
    }

    /** How many each committee held; those that held none are left out. */
    Map<OrganisationId, Long> held(Collection<OrganisationId> committees, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select committee, count(*) from committee_meeting
                where committee = any(?) and held_on between ? and ? group by committee""")
                .params(committees.stream().map(OrganisationId::value).toArray(UUID[]::new), first, last)
                .query((rs, n) -> Map.entry(new OrganisationId(rs.getObject(1, UUID.class)), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Oldest first. */
    List<CommitteeMeeting> between(OrganisationId committee, LocalDate from, LocalDate to) {
        return jdbc.sql(MEETING + " where m.committee = ? and m.held_on between ? and ? order by m.held_on, m.id")
                .params(committee.value(), from, to)
                .query(MeetingTable::meeting)
                .list();
    }

    /** Whoever sat on the committee on the day, with whether they were there. */
    Map<PersonId, Boolean> attendance(UUID meeting) {
        Map<PersonId, Boolean> attendance = new LinkedHashMap<>();
        jdbc.sql("select person, present from committee_attendance where meeting = ? order by present desc, person")
                .param(meeting)
                .query((row, n) -> attendance.put(new PersonId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list();
        return attendance;
    }

    List<Decision> decisions(UUID meeting) {
        return jdbc.sql("select * from committee_decision where meeting = ? order by number")
                .param(meeting)
                .query(MeetingTable::decision)
                .list();
    }

    /** How many decisions the meetings of a span of days made together. */
    int decided(OrganisationId committee, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) from committee_decision d join committee_meeting m on m.id = d.meeting
                where m.committee = ? and m.held_on between ? and ?""")
                .params(committee.value(), from, to)
                .query(Integer.class)
                .single();
    }

    /** Tasks of a committee that are neither done nor taken over, the first due first. */
    List<Decision> openTasks(OrganisationId committee) {
        return jdbc.sql("""
                select d.* from committee_decision d join committee_meeting m on m.id = d.meeting
                where m.committee = ? and d.due_on is not null and d.done_on is null and d.handed_to is null
                order by d.due_on, d.meeting, d.number""")
                .param(committee.value())
                .query(MeetingTable::decision)
                .list();
    }

    /** Tasks that an organisation took over from dissolved committees and that are not done. */
    List<Decision> takenOver(OrganisationId by) {
        return jdbc.sql("select * from committee_decision where handed_to = ? and done_on is null order by due_on, meeting, number")
                .param(by.value())
                .query(MeetingTable::decision)
                .list();
    }

    /** False where it was done or handed over meanwhile. */
    boolean done(UUID meeting, int number, LocalDate on) {
        return jdbc.sql("""
                update committee_decision set done_on = ?
                where meeting = ? and number = ? and due_on is not null and done_on is null""")
                .params(on, meeting, number)
                .update() == 1;
    }

    void handOver(Decision task, OrganisationId to) {
        jdbc.sql("update committee_decision set handed_to = ? where meeting = ? and number = ?")
                .params(to.value(), task.meeting(), task.number())
                .update();
    }

    void insert(Activity activity, PersonId by, Instant at) {
        jdbc.sql("""
                insert into committee_activity (id, committee, held_on, title, place, participants, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        activity.id(), activity.committee().value(), activity.heldOn(), activity.title(), activity.place(),
                        activity.participants(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Activity> activities(OrganisationId committee, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from committee_activity where committee = ? and held_on between ? and ? order by held_on desc, id desc")
                .params(committee.value(), from, to)
                .query((row, n) -> new Activity(
                        row.getObject("id", UUID.class), committee, row.getObject("held_on", LocalDate.class),
                        row.getString("title"), row.getString("place"), row.getInt("participants")))
                .list();
    }

    private static CommitteeMeeting meeting(ResultSet row, int number) throws SQLException {
        return new CommitteeMeeting(
                row.getObject("id", UUID.class), new OrganisationId(row.getObject("committee", UUID.class)),
                row.getObject("held_on", LocalDate.class), row.getString("place"), row.getString("subject"),
                row.getObject("minutes", UUID.class), row.getInt("present"), row.getInt("seated"));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        UUID handedTo = row.getObject("handed_to", UUID.class);
        return new Decision(
                row.getObject("meeting", UUID.class), row.getInt("number"), row.getString("decision"),
                row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
                handedTo == null ? null : new OrganisationId(handedTo));
    }
}
