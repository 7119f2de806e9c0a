package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the members of a panel that they are called, and that a meeting is off. */
@Component
class MeetingNotices {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.ZONE);
    private final Messages messages;

    MeetingNotices(Messages messages) {
        this.messages = messages;
    }

    /** @param what {@code called} or {@code cancelled} */
    void say(Collection<PersonId> members, String what, Meeting meeting) {
        List<String> said = List.of(meeting.title(), WRITTEN.format(meeting.startsAt()), meeting.place());
        members.forEach(member -> messages.send(new Messages.Notice(
                member, "meetings.notice." + what + ".title", "meetings.notice." + what + ".body", said,
                "/meetings/" + meeting.id() + "/room", null)));
    }
}
