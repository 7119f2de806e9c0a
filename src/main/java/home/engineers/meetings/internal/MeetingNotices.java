package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the members of a panel that they are called, that a meeting is off, and what of a ballot waits for a decision. */
@Component
class MeetingNotices {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.ZONE);
    private final Messages messages;

    MeetingNotices(Messages messages) {
        this.messages = messages;
    }

    /** @param what {@code called}, {@code cancelled} or {@code replaced} */
    void say(Collection<PersonId> members, String what, Meeting meeting) {
        List<String> said = List.of(meeting.title(), WRITTEN.format(meeting.startsAt()), meeting.place());
        members.forEach(member -> messages.send(new Messages.Notice(
                member, "meetings.notice." + what + ".title", "meetings.notice." + what + ".body", said,
                "replaced".equals(what) ? "/meetings/mine" : "/meetings/" + meeting.id() + "/room", null)));
    }

    /** That somebody who votes in a group is out of a case of it by now: it is to be finished or annulled. */
    void ask(Collection<PersonId> workers, UUID group, Meeting meeting) {
        workers.forEach(one -> messages.send(new Messages.Notice(
                one, "meetings.notice.out.title", "meetings.notice.out.body", List.of(meeting.title()), "/meetings/groups/" + group, null)));
    }
}
