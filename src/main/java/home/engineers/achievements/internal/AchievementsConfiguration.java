package home.engineers.achievements.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;
import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.achievements.Act;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with achievements, and where they are reached from. */
@Configuration
class AchievementsConfiguration {
    @Bean
    Permissions permissionsOfAchievements() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.READ).within(EVERYWHERE);
        permissions.role(ENGINEER).may(Act.DEPOSIT).within(SELF);
        permissions.role(UNIT_HR).may(Act.UNIT_DEPOSIT).within(OWN_ORGANISATION);
        permissions.role(SECRETARY).may(Act.KEEP, Act.WITHDRAW, Act.PEERS).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.KEEP).within(EVERYWHERE);
        return permissions;
    }

    @Bean
    NavigationItem ownAchievementsItem() {
        return new NavigationItem(MINE, 135, "achievements.nav.mine", "/achievements/mine", "idea", Set.of(ENGINEER));
    }

    @Bean
    NavigationItem achievementDeskItem() {
        return new NavigationItem(HANDLING, 275, "achievements.nav.desk", "/achievements/desk", "idea", Set.of(SECRETARY, AUDITOR));
    }

    @Bean
    NavigationItem libraryItem() {
        return new NavigationItem(FOOT_OPEN, 35, "achievements.nav.library", "/achievements", "idea", Set.of(VISITOR), true);
    }
}
