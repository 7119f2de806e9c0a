package home.engineers.messages.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.messages.internal.Inbox;
import home.engineers.messages.internal.InboxEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The newest notices on the reader's own dashboard. */
@Component
class InboxPanel implements DashboardPanel {
    private static final int SHOWN = 4;
    private final Inbox inbox;

    InboxPanel(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ENGINEER);
    }

    @Override
    public Optional<View> view(Actor actor) {
        List<InboxEntry> newest = inbox.page(actor.requirePerson(), 1);
        List<InboxEntry> shown = newest.subList(0, Math.min(SHOWN, newest.size()));
        return Optional.of(new View(
                "messages/panel", Map.of("entries", shown, "total", inbox.count(actor.requirePerson())), true));
    }
}
