package home.engineers.people.internal;

import home.engineers.kernel.authority.Role;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which roles must sign in with a second factor: {@code house.second-factor.required-roles}. A demo house asks no one,
 * so that visitors can try every role, unless {@code house.second-factor.in-demo} is set.
 */
@Component
class SecondFactorPolicy {
    private final Set<Role> roles;

    SecondFactorPolicy(
            @Value("${house.second-factor.required-roles}") Set<Role> roles,
            @Value("${house.second-factor.in-demo}") boolean inDemo,
            @Value("${house.demo}") boolean demo) {
        this.roles = demo && !inDemo ? Set.of() : Set.copyOf(roles);
    }

    boolean requires(Role role) {
        return roles.contains(role);
    }
}
