package home.engineers.messages.circulars.web;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.COMMITTEE_CHAIR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Scope;
import home.engineers.kernel.web.NavigationCount;
import home.engineers.kernel.web.NavigationItem;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.internal.CircularReading;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may send notices, and where they stand in the navigation. */
@Configuration
class CircularActs {
    private static final String NOTICES = "/notices";

    @Bean
    Permissions circularPermissions() {
        return new Permissions()
                .role(SECRETARY, DISTRICT_SECRETARY, COMMITTEE_CHAIR)
                .may(CircularAct.READ, CircularAct.WRITE, CircularAct.RECIPIENTS).within(Scope.OWN_ORGANISATION)
                .role(SECRETARY, DISTRICT_SECRETARY)
                .may(CircularAct.APPROVE, CircularAct.RULE_SET).within(Scope.OWN_ORGANISATION)
                .role(AUDITOR).may(CircularAct.READ).within(Scope.EVERYWHERE)
                .role(ENGINEER).may(CircularAct.RECEIVE).within(Scope.SELF)
                .role(VISITOR).may(CircularAct.UNSUBSCRIBE).within(Scope.EVERYWHERE);
    }

    @Bean
    NavigationItem circularsEntry() {
        return new NavigationItem(
                NavigationItem.HANDLING, 248, "messages.nav.circulars", NOTICES, "send",
                Set.of(SECRETARY, DISTRICT_SECRETARY, COMMITTEE_CHAIR, AUDITOR));
    }

    @Bean
    NavigationCount circularsWaiting(CircularReading reading) {
        return new NavigationCount() {
            @Override
            public String href() {
                return NOTICES;
            }

            @Override
            public int waiting(Actor actor) {
                return reading.waiting(actor);
            }
        };
    }
}
