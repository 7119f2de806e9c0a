package home.engineers.portal.internal;

import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.FOOT_US;
import static home.engineers.kernel.web.NavigationItem.MINE;
import static home.engineers.kernel.web.NavigationItem.SYSTEM;
import static home.engineers.kernel.web.NavigationItem.TOP;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PortalNavigation {
    private static final Set<Role> EVERYONE = Set.of(Role.VISITOR);

    @Bean
    NavigationItem welcomeItem() {
        return new NavigationItem(TOP, 10, "portal.nav.welcome", "/", "home", EVERYONE);
    }

    @Bean
    NavigationItem homeItem() {
        return new NavigationItem(MINE, 100, "portal.nav.home", "/home", "home", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem authorityItem() {
        Set<Role> staff = EnumSet.complementOf(EnumSet.of(Role.VISITOR, Role.ENGINEER));
        return new NavigationItem(SYSTEM, 910, "portal.nav.authority", "/authority", "shield", staff);
    }

    @Bean
    NavigationItem galleryItem() {
        return new NavigationItem(FOOT_OPEN, 90, "portal.nav.gallery", "/gallery", "eye", EVERYONE);
    }

    @Bean
    NavigationItem contactItem() {
        return new NavigationItem(FOOT_US, 10, "portal.nav.contact", "/contact", "mail", EVERYONE);
    }

    @Bean
    NavigationItem accessibilityItem() {
        return new NavigationItem(FOOT_US, 20, "portal.nav.accessibility", "/accessibility", "eye", EVERYONE);
    }

    @Bean
    NavigationItem privacyItem() {
        return new NavigationItem(FOOT_US, 30, "portal.nav.privacy", "/privacy", "lock", EVERYONE);
    }
}
