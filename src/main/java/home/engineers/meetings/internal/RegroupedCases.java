package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.StandingBallots;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a meeting votes on goes back from there and no other way, and its cases are grouped anew whoever puts somebody out of
 * one of them or brings them back. Where the vote has begun, the group is for those who work its ballot to finish or annul.
 */
@Component
class RegroupedCases implements StandingBallots {
    private final PanelMeetingTable meetings;
    private final RoomKeeper keeper;
    private final GroupDesk groups;
    private final GroupResults results;
    private final MeetingNotices notices;
    private final InformationBarrier barrier;

    RegroupedCases(
            PanelMeetingTable meetings, RoomKeeper keeper, GroupDesk groups, GroupResults results, MeetingNotices notices,
            InformationBarrier barrier) {
        this.meetings = meetings;
        this.keeper = keeper;
        this.groups = groups;
        this.results = results;
        this.notices = notices;
        this.barrier = barrier;
    }

    @Override
    public boolean stands(CaseId id) {
        return meetings.taken().contains(id);
    }

    @Override
    public void hold(CaseId id) {
        barrier.asTheHouse(() -> meetings.before(id));
    }

    @Override
    public void whoIsOutChanged(CaseId id) {
        barrier.asTheHouse(() -> {
            meetings.before(id).filter(meeting -> meeting.closedAt() != null).ifPresent(meeting -> regroup(meeting, id));
            return id;
        });
    }

    private void regroup(Meeting meeting, CaseId id) {
        groups.attendanceChanged(keeper.room(meeting), Objects.requireNonNullElse(meeting.presidedBy(), meeting.calledBy()));
        Room room = keeper.room(meeting);
        room.group(id)
                .filter(group -> results.running(group) && !room.outOf(group).isEmpty())
                .ifPresent(group -> notices.ask(workers(room, group), group.id(), meeting));
    }

    /** Whoever may preside, and the office that called; nobody for whom a case of the group does not exist. */
    private static Set<PersonId> workers(Room room, Group group) {
        Set<PersonId> hidden = room.hiddenFrom(group.cases());
        return Stream.concat(room.parties().officers().stream(), Stream.of(room.meeting().calledBy()))
                .filter(one -> !hidden.contains(one))
                .collect(Collectors.toSet());
    }
}
