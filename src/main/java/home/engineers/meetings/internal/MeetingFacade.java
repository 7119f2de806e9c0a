package home.engineers.meetings.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.PanelMeetings;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.programmes.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The facade of the module: hands each task to the desk that carries it out. */
@Service
class MeetingFacade implements PanelMeetings {
    private final CallingDesk calling;
    private final AttendanceDesk attendance;
    private final GroupDesk groups;
    private final BallotGroupTable table;
    private final PaperDesk paper;
    private final MinutesDesk minutes;

    MeetingFacade(
            CallingDesk calling, AttendanceDesk attendance, GroupDesk groups, BallotGroupTable table, PaperDesk paper, MinutesDesk minutes) {
        this.calling = calling;
        this.attendance = attendance;
        this.groups = groups;
        this.table = table;
        this.paper = paper;
        this.minutes = minutes;
    }

    @Override
    public Outcome<MeetingId> call(Actor actor, MeetingWish wish) {
        return calling.call(actor, wish);
    }

    @Override
    public Outcome<MeetingId> attend(Actor actor, MeetingId id, boolean here) {
        return attendance.attend(actor, id, here);
    }

    @Override
    public Outcome<MeetingId> preside(Actor actor, MeetingId id) {
        return attendance.preside(actor, id);
    }

    @Override
    public Outcome<MeetingId> takeUp(Actor actor, MeetingId id, CaseId one) {
        return attendance.takeUp(actor, id, one);
    }

    @Override
    public Outcome<MeetingId> closeAttendance(Actor actor, MeetingId id) {
        return groups.closeAttendance(actor, id);
    }

    @Override
    public Outcome<MeetingId> countOnPaper(Actor actor, MeetingId id, CaseId one, PaperBallots counted) {
        Group group = table.of(id).stream()
                .filter(each -> each.standing() && each.cases().equals(List.of(one)))
                .findFirst()
                .orElseThrow(Absent::new);
        List<String> votes =
                List.of(String.valueOf(counted.yes()), String.valueOf(counted.no()), String.valueOf(counted.abstain()));
        return paper.count(
                actor, group.id(),
                new PaperDesk.Typed(counted.teller().toString(), counted.teller2().toString(), List.of(votes)),
                Optional.of(counted.sheet()));
    }

    @Override
    public Outcome<MeetingId> sign(Actor actor, MeetingId id) {
        return minutes.sign(actor, id);
    }
}
