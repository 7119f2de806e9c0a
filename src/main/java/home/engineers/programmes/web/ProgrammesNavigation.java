package home.engineers.programmes.web;

import static home.engineers.kernel.web.NavigationItem.FOOT_DO;
import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;
import static home.engineers.kernel.web.NavigationItem.TOP;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationCount;
import home.engineers.kernel.web.NavigationItem;
import home.engineers.programmes.Inbox;
import home.engineers.programmes.internal.DraftReader;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the navigation. */
@Configuration
class ProgrammesNavigation {
    private static final int MOST_COUNTED = 99;
    private static final Set<Role> EVERYONE = Set.of(Role.VISITOR);

    @Bean
    NavigationItem eligibilityItem() {
        return new NavigationItem(MINE, 120, "programmes.nav.eligibility", "/eligibility", "stairs", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem casesItem() {
        return new NavigationItem(MINE, 130, "programmes.nav.cases", "/cases", "case", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem deskItem() {
        return new NavigationItem(
                HANDLING, 210, "programmes.nav.desk", "/desk", "inbox", Set.of(Role.UNIT_HR, Role.SECRETARY, Role.EXPERT));
    }

    @Bean
    NavigationItem clocksItem() {
        return new NavigationItem(
                HANDLING, 260, "programmes.nav.clocks", "/clocks", "clock", Set.of(Role.SECRETARY, Role.AUDITOR));
    }

    @Bean
    NavigationItem callsItem() {
        return new NavigationItem(
                HANDLING, 215, "calls.nav.desk", "/calls/desk", "cal", Set.of(Role.SECRETARY, Role.AUDITOR));
    }

    @Bean
    NavigationItem outputsItem() {
        return new NavigationItem(HANDLING, 216, "outputs.nav", "/outputs", "print", Set.of(Role.SECRETARY));
    }

    @Bean
    NavigationItem callsFootItem() {
        return new NavigationItem(FOOT_DO, 20, "calls.nav", "/calls", "cal", EVERYONE);
    }

    @Bean
    NavigationItem handlersItem() {
        return new NavigationItem(
                HANDLING, 270, "programmes.nav.handlers", "/objection-handlers", "shield", Set.of(Role.SECRETARY));
    }

    @Bean
    NavigationItem publicitiesItem() {
        return new NavigationItem(TOP, 40, "programmes.nav.publicities", "/publicities", "bell", EVERYONE);
    }

    @Bean
    NavigationItem programmesFootItem() {
        return new NavigationItem(FOOT_OPEN, 5, "programmes.nav.programmes", "/programmes", "book", EVERYONE);
    }

    @Bean
    NavigationItem documentsItem() {
        return new NavigationItem(
                HANDLING, 260, "programmes.nav.documents", "/documents", "book", Set.of(Role.SECRETARY, Role.COMMITTEE_CHAIR));
    }

    @Bean
    NavigationCount documentsCount(DraftReader drafts) {
        return new NavigationCount() {
            @Override
            public String href() {
                return "/documents";
            }

            @Override
            public int waiting(Actor actor) {
                return actor.holds(Role.SECRETARY) || actor.holds(Role.COMMITTEE_CHAIR) ? drafts.waiting(actor) : 0;
            }
        };
    }

    @Bean
    NavigationItem verifyItem() {
        return new NavigationItem(TOP, 50, "programmes.nav.verify", "/verify", "shield", EVERYONE);
    }

    @Bean
    NavigationItem verifyFootItem() {
        return new NavigationItem(FOOT_DO, 30, "programmes.nav.verify", "/verify", "shield", EVERYONE);
    }

    @Bean
    NavigationItem registersFootItem() {
        return new NavigationItem(FOOT_DO, 35, "programmes.nav.registers", "/registers", "shield", EVERYONE);
    }

    @Bean
    NavigationItem objectFootItem() {
        return new NavigationItem(FOOT_DO, 40, "programmes.nav.object", "/publicities", "bell", EVERYONE);
    }

    @Bean
    NavigationItem fileFootItem() {
        return new NavigationItem(FOOT_DO, 10, "programmes.nav.file", "/cases/new", "case", EVERYONE);
    }

    @Bean
    NavigationCount deskCount(Inbox inbox) {
        return new NavigationCount() {
            @Override
            public String href() {
                return "/desk";
            }

            @Override
            public int waiting(Actor actor) {
                boolean handles = actor.holds(Role.UNIT_HR) || actor.holds(Role.SECRETARY) || actor.holds(Role.EXPERT);
                return handles ? inbox.waiting(actor, MOST_COUNTED) : 0;
            }
        };
    }
}
