package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The inbox of one person at a time; nobody reads another's. */
@Service
public class Inbox {
    public static final int PAGE = 20;
    private final NoticeTable table;
    private final HouseClock clock;

    Inbox(NoticeTable table, HouseClock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param number from 1 */
    public List<InboxEntry> page(PersonId person, int number) {
        return table.page(person, PAGE, (number - 1) * PAGE);
    }

    public int count(PersonId person) {
        return table.count(person);
    }

    public int unread(PersonId person) {
        return table.unread(person);
    }

    /** Marks as read. @return the notice @throws Absent where the person has no such notice */
    public InboxEntry read(PersonId person, UUID id) {
        InboxEntry entry = table.find(person, id).orElseThrow(Absent::new);
        table.read(person, id, clock.instant());
        return entry;
    }

    public int readAll(PersonId person) {
        return table.readAll(person, clock.instant());
    }
}
