package home.engineers.messages.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import home.engineers.kernel.web.NavigationCount;
import home.engineers.kernel.web.NavigationItem;
import home.engineers.messages.Messages;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read what is sent, and where it stands in the navigation. */
@Configuration
class MessageActs {
    static final String READ_INBOX = "messages.inbox.read";
    static final String READ_MAILDROP = "messages.maildrop.read";
    private static final String INBOX = "/inbox";

    @Bean
    Permissions messagesPermissions() {
        return new Permissions()
                .role(Role.ENGINEER).may(READ_INBOX).within(Scope.SELF)
                .role(Role.VISITOR).may(READ_MAILDROP).within(Scope.EVERYWHERE);
    }

    @Bean
    NavigationItem inboxEntry() {
        return new NavigationItem(NavigationItem.MINE, 110, "messages.nav.inbox", INBOX, "inbox", Set.of(Role.ENGINEER));
    }

    @Bean
    @ConditionalOnProperty(name = "house.demo", havingValue = "true")
    NavigationItem maildropEntry() {
        return new NavigationItem(NavigationItem.FOOT_OPEN, 95, "messages.nav.maildrop", "/maildrop", "mail", Set.of(Role.VISITOR));
    }

    @Bean
    NavigationCount unreadCount(Messages messages) {
        return new NavigationCount() {
            @Override
            public String href() {
                return INBOX;
            }

            @Override
            public int waiting(Actor actor) {
                return messages.unread(actor.requirePerson());
            }
        };
    }
}
