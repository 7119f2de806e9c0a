package home.engineers.programmes.internal;

import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.Inbox;
import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.InboxQuery.View;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads inboxes. */
@Service
@Transactional(readOnly = true)
class TaskInbox implements Inbox {
    private final CaseLists lists;
    private final CaseLines lines;

    TaskInbox(CaseLists lists, CaseLines lines) {
        this.lists = lists;
        this.lines = lines;
    }

    @Override
    public Found find(Actor actor, InboxQuery query) {
        Map<View, Long> counts = lists.counts(actor, query);
        long counted = counts.getOrDefault(query.view(), 0L);
        var found = lines.listed(actor, lists.waiting(actor, query));
        return new Found(found, counts, Total.of(counted, query.page(), InboxQuery.SIZE, found.size()));
    }

    @Override
    public int waiting(Actor actor, int most) {
        return lists.count(actor, most);
    }
}
