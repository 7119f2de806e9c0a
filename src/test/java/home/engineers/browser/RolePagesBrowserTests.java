package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every page that a role may open opens, is accessible to all in both languages and both themes and fits the screen: in
 * Chinese at a desk, in English on a phone.
 */
@BrowserTest
class RolePagesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.EN, Theme.DARK, Look.PHONE);
    /** Pages that an earlier role has opened on the phone; one of a known shape is looked at there once, on the desk by all. */
    private static final Set<String> SEEN_ON_THE_PHONE = new HashSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationContext house;

    @ParameterizedTest
    @EnumSource
    void everyPageOpenToARoleIsSound(Role role) {
        Pages pages = Pages.of(house);
        List<String> addresses = pages.openTo(role);
        List<String> faults = new ArrayList<>();
        Set<String> unseen = new LinkedHashSet<>();
        try (Visit visit = enter(role, Look.PLAIN)) {
            Walk walk = new Walk(visit, Look.PLAIN, pages).through(addresses);
            faults.addAll(walk.faults());
            unseen.addAll(walk.fresh());
            assertThat(walk.opened()).containsAll(addresses).hasSizeGreaterThan(addresses.size());
        }
        addresses.stream().filter(address -> address.equals("/home") || SEEN_ON_THE_PHONE.add(address)).forEach(unseen::add);
        try (Visit visit = enter(role, ON_THE_PHONE)) {
            Walk walk = new Walk(visit, ON_THE_PHONE, pages).through(unseen);
            faults.addAll(walk.faults());
        }
        assertThat(addresses).contains("/", "/coverage");
        assertThat(faults).as("pages of " + role).isEmpty();
    }

    private Visit enter(Role role, Look look) {
        Visit visit = Visit.to(port, look);
        return role == Role.VISITOR ? visit : visit.signIn(player(role));
    }

    private Cast.Member player(Role role) {
        return cast.members().stream().filter(member -> member.role() == role).findFirst().orElseThrow();
    }
}
