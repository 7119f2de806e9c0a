package home.engineers.meetings.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.Meeting.Item;
import home.engineers.meetings.internal.Meeting.Part;
import home.engineers.meetings.internal.Meeting.Parties;
import home.engineers.meetings.internal.Meeting.Party;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.meetings.internal.Meeting.Step;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting}, {@code meeting_party}, {@code meeting_item} and {@code meeting_attendance}. */
@Repository
public class PanelMeetingTable {
    private final JdbcClient jdbc;
    private final InformationBarrier barrier;

    PanelMeetingTable(JdbcClient jdbc, InformationBarrier barrier) {
        this.jdbc = jdbc;
        this.barrier = barrier;
    }

    void insert(Meeting one, List<Party> parties, List<CaseId> agenda) {
        jdbc.sql("""
                insert into meeting (id, association, call, title, kind, place, starts_at, draw, state, called_by, called_at, threshold)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'CALLED', ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id().value(), one.association().value(), one.call().value(), one.title(), one.kind(), one.place(),
                        Timestamp.from(one.startsAt()), one.draw(), one.calledBy().value(), Timestamp.from(one.calledAt()), one.threshold()))
                .update();
        for (int i = 0; i < parties.size(); i++) {
            jdbc.sql("insert into meeting_party (meeting, person, part, number) values (?, ?, ?, ?)")
                    .params(one.id().value(), parties.get(i).person().value(), parties.get(i).part().name(), i)
                    .update();
        }
        for (int i = 0; i < agenda.size(); i++) {
            jdbc.sql("insert into meeting_item (meeting, number, case_id) values (?, ?, ?)")
                    .params(one.id().value(), i + 1, agenda.get(i).value())
                    .update();
        }
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql("select * from meeting where id = ?").param(id.value()).query(PanelMeetingTable::read).optional();
    }

    /** Holds the meeting until the transaction ends, so that one thing happens to it at a time. */
    Optional<Meeting> hold(MeetingId id) {
        return jdbc.sql("select * from meeting where id = ? for update").param(id.value()).query(PanelMeetingTable::read).optional();
    }

    List<Meeting> of(Collection<OrganisationId> associations, boolean everywhere) {
        return jdbc.sql("""
                select * from meeting where :everywhere or association = any(:associations)
                order by starts_at desc, id limit 200""")
                .param("everywhere", everywhere)
                .param("associations", associations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(PanelMeetingTable::read)
                .list();
    }

    /** Meetings in which the person has a seat, the next first. */
    List<Meeting> of(PersonId member) {
        return jdbc.sql("""
                select m.* from meeting m join meeting_party p on p.meeting = m.id and p.person = ?
                    and p.part in ('CHAIR', 'VICE_CHAIR', 'MEMBER')
                order by m.starts_at desc, m.id limit 200""")
                .param(member.value())
                .query(PanelMeetingTable::read)
                .list();
    }

    Parties parties(MeetingId id) {
        return new Parties(jdbc.sql("select person, part from meeting_party where meeting = ? order by number")
                .param(id.value())
                .query((row, n) -> new Party(person(row, "person"), Part.valueOf(row.getString("part"))))
                .list());
    }

    /** Another takes the seat of a member, with the same part. */
    void replace(MeetingId id, PersonId leaves, PersonId comes) {
        jdbc.sql("""
                insert into meeting_party (meeting, person, part, number)
                select meeting, ?, 'REPLACED', number from meeting_party where meeting = ? and person = ? and part in ('CHAIR', 'VICE_CHAIR', 'MEMBER')
                on conflict do nothing""")
                .params(leaves.value(), id.value(), leaves.value())
                .update();
        jdbc.sql("update meeting_party set person = ? where meeting = ? and person = ? and part in ('CHAIR', 'VICE_CHAIR', 'MEMBER')")
                .params(comes.value(), id.value(), leaves.value())
                .update();
    }

    List<Item> agenda(MeetingId id) {
        return jdbc.sql("select number, case_id from meeting_item where meeting = ? order by number")
                .param(id.value())
                .query((row, n) -> new Item(row.getInt("number"), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    /** The meeting that is not over and has the case on its agenda, held until the transaction ends. */
    Optional<Meeting> before(CaseId one) {
        return jdbc.sql("""
                select m.* from meeting m join meeting_item i on i.meeting = m.id
                where i.case_id = ? and m.state in ('CALLED', 'OPEN') for update of m""")
                .param(one.value())
                .query(PanelMeetingTable::read)
                .optional();
    }

    /** Cases on the agenda of a meeting that is not over. */
    Set<CaseId> taken() {
        return jdbc.sql("""
                select i.case_id from meeting_item i join meeting m on m.id = i.meeting and m.state in ('CALLED', 'OPEN')""")
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .set();
    }

    void attend(UUID id, MeetingId meeting, PersonId person, boolean here, Instant at) {
        jdbc.sql("insert into meeting_attendance (id, meeting, person, here, at) values (?, ?, ?, ?, ?)")
                .params(id, meeting.value(), person.value(), here, Timestamp.from(at))
                .update();
    }

    /** Who came and left, in the order in which it happened. */
    List<Step> attendance(MeetingId id) {
        return jdbc.sql("select person, here, at from meeting_attendance where meeting = ? order by at, id")
                .param(id.value())
                .query((row, n) -> new Step(person(row, "person"), row.getBoolean("here"), Objects.requireNonNull(instant(row, "at"))))
                .list();
    }

    void open(MeetingId id, PersonId by, Instant at) {
        jdbc.sql("update meeting set state = 'OPEN', presided_by = ?, opened_at = coalesce(opened_at, ?) where id = ?")
                .params(by.value(), Timestamp.from(at), id.value())
                .update();
    }

    void takeUp(MeetingId id, CaseId one) {
        jdbc.sql("update meeting set current_case = ? where id = ?").params(one.value(), id.value()).update();
    }

    void closeAttendance(MeetingId id, Instant at) {
        jdbc.sql("update meeting set closed_at = ? where id = ?").params(Timestamp.from(at), id.value()).update();
    }

    void cancel(MeetingId id, PersonId by, Instant at, String why) {
        jdbc.sql("update meeting set state = 'CANCELLED', cancelled_by = ?, cancelled_at = ?, cancellation = ? where id = ?")
                .params(by.value(), Timestamp.from(at), why, id.value())
                .update();
    }

    /** What was signed, for good. */
    void sign(MeetingId id, Signed one) {
        jdbc.sql("insert into meeting_minutes (meeting, part, text, hash, signed_by, signed_at) values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), one.part(), one.text(), one.hash(), one.by().value(), Timestamp.from(one.at()))
                .update();
        one.cases().forEach(each -> jdbc.sql("insert into meeting_minutes_case (meeting, part, case_id) values (?, ?, ?)")
                .params(id.value(), one.part(), each.value())
                .update());
    }

    /** It is over, and something of it was signed. */
    void end(MeetingId id) {
        jdbc.sql("update meeting set state = 'SIGNED', current_case = null where id = ?").param(id.value()).update();
    }

    /** A part of the minutes. @param part counted from 1 @param cases that it tells of */
    public record Signed(int part, String text, String hash, PersonId by, Instant at, Set<CaseId> cases) {}

    /** The parts that were signed, in their order; whoever asks, they are whole. */
    List<Signed> signed(MeetingId id) {
        return barrier.asTheHouse(() -> jdbc.sql("select * from meeting_minutes where meeting = ? order by part")
                .param(id.value())
                .query((row, n) -> new Signed(
                        row.getInt("part"), row.getString("text"), row.getString("hash"), person(row, "signed_by"),
                        Objects.requireNonNull(instant(row, "signed_at")), cases(id, row.getInt("part"))))
                .list());
    }

    private Set<CaseId> cases(MeetingId id, int part) {
        return Set.copyOf(jdbc.sql("select case_id from meeting_minutes_case where meeting = ? and part = ?")
                .params(id.value(), part)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Cases that a signed part tells of. */
    Set<CaseId> covered(MeetingId id) {
        return signed(id).stream().flatMap(one -> one.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Meeting read(ResultSet row, int number) throws SQLException {
        @Nullable UUID presides = row.getObject("presided_by", UUID.class);
        @Nullable UUID current = row.getObject("current_case", UUID.class);
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)), new OrganisationId(row.getObject("association", UUID.class)),
                new CallId(row.getObject("call", UUID.class)), row.getString("title"), row.getString("kind"), row.getString("place"),
                Objects.requireNonNull(instant(row, "starts_at")), row.getObject("draw", UUID.class),
                State.valueOf(row.getString("state")), person(row, "called_by"), Objects.requireNonNull(instant(row, "called_at")),
                presides == null ? null : new PersonId(presides), instant(row, "opened_at"),
                current == null ? null : new CaseId(current), instant(row, "closed_at"), row.getString("cancellation"),
                (Integer) row.getObject("threshold"));
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
