package home.engineers.meetings.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.programmes.WhoIsOutChanged;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Groups the cases of an open meeting anew when somebody is put out of one of them, or is back, whoever had that done. */
@Component
class RegroupedCases {
    private final PanelMeetingTable meetings;
    private final RoomKeeper keeper;
    private final GroupDesk groups;
    private final InformationBarrier barrier;

    RegroupedCases(PanelMeetingTable meetings, RoomKeeper keeper, GroupDesk groups, InformationBarrier barrier) {
        this.meetings = meetings;
        this.keeper = keeper;
        this.groups = groups;
        this.barrier = barrier;
    }

    @EventListener
    void on(WhoIsOutChanged changed) {
        barrier.asTheHouse(() -> {
            meetings.grouping(changed.one()).ifPresent(meeting -> groups.attendanceChanged(
                    keeper.room(meeting), Objects.requireNonNullElse(meeting.presidedBy(), meeting.calledBy())));
            return changed;
        });
    }
}
