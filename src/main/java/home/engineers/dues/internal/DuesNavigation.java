package home.engineers.dues.internal;

import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DuesNavigation {
    @Bean
    NavigationItem ownDuesItem() {
        return new NavigationItem(MINE, 155, "dues.nav.mine", "/dues/mine", "card", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem duesItem() {
        return new NavigationItem(
                HANDLING, 250, "dues.nav.dues", "/dues", "card",
                Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.TREASURER, Role.AUDITOR));
    }
}
