package home.engineers.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.authority.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class SecondFactorPolicyTests {
    private static Set<Role> asked(SecondFactorPolicy policy) {
        return Arrays.stream(Role.values()).filter(policy::requires).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Test
    void asksTheRolesOfTheSetting() {
        assertThat(asked(new SecondFactorPolicy(Set.of(Role.AUDITOR, Role.EXPERT), false, false)))
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.EXPERT);
        assertThat(asked(new SecondFactorPolicy(Set.of(), false, false))).isEmpty();
    }

    @Test
    void asksNoOneInADemoUnlessItIsSet() {
        assertThat(asked(new SecondFactorPolicy(Set.of(Role.AUDITOR), false, true))).isEmpty();
        assertThat(asked(new SecondFactorPolicy(Set.of(Role.AUDITOR), true, true))).containsExactly(Role.AUDITOR);
    }

    @Test
    void asksEveryStaffRoleAsDelivered() throws Exception {
        PropertySource<?> delivered =
                new YamlPropertySourceLoader().load("delivered", new ClassPathResource("application.yaml")).getFirst();

        assertThat(String.valueOf(delivered.getProperty("house.second-factor.required-roles")).split(","))
                .containsExactlyInAnyOrder(
                        "DISTRICT_SECRETARY", "SECRETARY", "TREASURER", "COMMITTEE_CHAIR", "OBSERVER", "AUDITOR", "ADMINISTRATOR");
        assertThat(delivered.getProperty("house.second-factor.in-demo")).isEqualTo(false);
    }
}
