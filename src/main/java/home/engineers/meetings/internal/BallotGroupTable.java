package home.engineers.meetings.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.kernel.PersonId;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.rules.PaperCount;
import home.engineers.programmes.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting_group}, {@code meeting_group_case} and {@code meeting_group_voter}. */
@Repository
class BallotGroupTable {
    private final JdbcClient jdbc;

    BallotGroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        STANDING,
        /** Attendance changed before anybody voted. */
        REMADE,
        ANNULLED
    }

    /**
     * A group of cases on which the same members vote.
     *
     * @param number counted from 1 within the meeting, over all that were ever made
     * @param attending of how many the majority is taken
     * @param election null for paper
     * @param counted by case, of how many members the quorum was taken
     * @param paper how it was counted on paper, or null
     */
    record Group(
            UUID id, MeetingId meeting, int number, int attending, @Nullable ElectionId election, State state, @Nullable String reason,
            Instant madeAt, List<CaseId> cases, Map<CaseId, Integer> counted, Set<PersonId> voters, @Nullable Paper paper) {
        boolean standing() {
            return state == State.STANDING;
        }

        /** The same as it is for whoever counts only some of the cases. */
        Group with(int number, List<CaseId> cases) {
            return new Group(id, meeting, number, attending, election, state, reason, madeAt, cases, counted, voters, paper);
        }
    }

    /** @param sheet the signed and scanned tally sheet */
    record Paper(PersonId teller, PersonId teller2, UUID sheet, Instant countedAt, Map<CaseId, PaperCount> counts) {}

    void insert(Group one) {
        jdbc.sql("""
                insert into meeting_group (id, meeting, number, attending, election, state, made_at)
                values (:id, :meeting, :number, :attending, :election, 'STANDING', :at)""")
                .param("id", one.id())
                .param("meeting", one.meeting().value())
                .param("number", one.number())
                .param("attending", one.attending())
                .param("election", one.election() == null ? null : one.election().value())
                .param("at", Timestamp.from(one.madeAt()))
                .update();
        hold(one.id(), one.cases(), one.counted());
        one.voters().forEach(voter -> jdbc.sql("insert into meeting_group_voter (group_id, person) values (?, ?)")
                .params(one.id(), voter.value())
                .update());
    }

    private void hold(UUID id, List<CaseId> cases, Map<CaseId, Integer> counted) {
        for (int i = 0; i < cases.size(); i++) {
            jdbc.sql("insert into meeting_group_case (group_id, position, case_id, counted) values (?, ?, ?, ?)")
                    .params(id, i + 1, cases.get(i).value(), counted.get(cases.get(i)))
                    .update();
        }
    }

    /** Other cases in a group of which no box was opened and nothing counted. */
    void exchange(UUID id, List<CaseId> cases, Map<CaseId, Integer> counted) {
        jdbc.sql("delete from meeting_group_case where group_id = ?").param(id).update();
        hold(id, cases, counted);
    }

    List<Group> of(MeetingId meeting) {
        return jdbc.sql("select * from meeting_group where meeting = ? order by number")
                .param(meeting.value())
                .query(this::read)
                .list();
    }

    Optional<Group> find(UUID id) {
        return jdbc.sql("select * from meeting_group where id = ?").param(id).query(this::read).optional();
    }

    Optional<Group> withSheet(UUID attachment) {
        return jdbc.sql("select * from meeting_group where sheet = ?").param(attachment).query(this::read).optional();
    }

    Optional<Group> of(ElectionId election) {
        return jdbc.sql("select * from meeting_group where election = ?").param(election.value()).query(this::read).optional();
    }

    void end(UUID id, State state, String reason, Instant at) {
        jdbc.sql("update meeting_group set state = ?, reason = ?, ended_at = ? where id = ?")
                .params(state.name(), reason, Timestamp.from(at), id)
                .update();
    }

    void count(UUID id, Paper paper, PersonId by) {
        jdbc.sql("update meeting_group set teller = ?, teller2 = ?, sheet = ?, counted_by = ?, counted_at = ? where id = ?")
                .params(paper.teller().value(), paper.teller2().value(), paper.sheet(), by.value(), Timestamp.from(paper.countedAt()), id)
                .update();
        paper.counts().forEach((one, count) -> jdbc.sql(
                        "update meeting_group_case set yes = ?, no = ?, abstain = ? where group_id = ? and case_id = ?")
                .params(count.yes(), count.no(), count.abstain(), id, one.value())
                .update());
    }

    private Group read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable UUID election = row.getObject("election", UUID.class);
        return new Group(
                id, new MeetingId(row.getObject("meeting", UUID.class)), row.getInt("number"), row.getInt("attending"),
                election == null ? null : new ElectionId(election), State.valueOf(row.getString("state")), row.getString("reason"),
                Objects.requireNonNull(PanelMeetingTable.instant(row, "made_at")), cases(id), counted(id),
                voters(id), paper(row, id));
    }

    private List<CaseId> cases(UUID id) {
        return jdbc.sql("select case_id from meeting_group_case where group_id = ? order by position")
                .param(id)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private Map<CaseId, Integer> counted(UUID id) {
        record Line(CaseId id, int counted) {}
        return jdbc.sql("select case_id, counted from meeting_group_case where group_id = ?")
                .param(id)
                .query((row, n) -> new Line(new CaseId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list().stream()
                .collect(Collectors.toMap(Line::id, Line::counted));
    }

    private Set<PersonId> voters(UUID id) {
        return Set.copyOf(jdbc.sql("select person from meeting_group_voter where group_id = ?")
                .param(id)
                .query((row, n) -> PanelMeetingTable.person(row, "person"))
                .list());
    }

    private @Nullable Paper paper(ResultSet row, UUID id) throws SQLException {
        @Nullable Instant at = PanelMeetingTable.instant(row, "counted_at");
        if (at == null) {
            return null;
        }
        record Line(CaseId id, PaperCount count) {}
        Map<CaseId, PaperCount> counts = jdbc.sql("select * from meeting_group_case where group_id = ?")
                .param(id)
                .query((line, n) -> new Line(
                        new CaseId(line.getObject("case_id", UUID.class)),
                        new PaperCount(line.getInt("yes"), line.getInt("no"), line.getInt("abstain"))))
                .list().stream()
                .collect(Collectors.toMap(Line::id, Line::count));
        return new Paper(
                PanelMeetingTable.person(row, "teller"), PanelMeetingTable.person(row, "teller2"), row.getObject("sheet", UUID.class), at, counts);
    }
}
