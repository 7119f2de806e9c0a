package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cast.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page each member of the cast arrives at. */
@BrowserTest
class DashboardBrowserTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @ParameterizedTest
    @ValueSource(strings = {
        "engineer", "skilled-engineer", "unit-hr", "other-unit-hr", "secretary", "district-secretary", "expert", "chair", "observer",
        "auditor", "administrator"
    })
    void everyRoleArrivesAtADashboardOfItsOwn(String key) {
        for (Look look : List.of(Look.pairs().get(0), Look.pairs().get(2))) {
            try (Visit visit = Visit.to(port, look)) {
                visit.signIn(member(key)).open("/home").mustBeClean().keepPicture("dashboard-" + key + "-" + look);
                assertThat(visit.page().locator("h1").innerText()).contains(member(key).name());
            }
        }
    }

    @Test
    void dashboardIsCleanInTheDark() {
        for (Look look : List.of(Look.pairs().get(1), Look.pairs().get(3))) {
            try (Visit visit = Visit.to(port, look)) {
                visit.signIn(member("secretary")).open("/home").mustBeClean().keepPicture("dashboard-secretary-" + look);
            }
        }
    }

    @Test
    void staffReadWhoMayDoWhat() {
        for (Look look : Look.pairs()) {
            try (Visit visit = Visit.to(port, look)) {
                visit.signIn(member("auditor")).open("/authority").mustBeClean().keepPicture("authority-" + look);
            }
        }
    }

    @Test
    void searchFindsFromAnywhereWhatTheReaderMaySee() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.signIn(member("secretary")).open("/home");
            visit.page().fill("#search-all", member("engineer").name());
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/search**");
            visit.mustBeClean().keepPicture("search-" + Look.PLAIN);

            assertThat(visit.page().locator("mark").first().innerText()).isEqualTo(member("engineer").name());
        }
    }

    @Test
    void searchShowsAVisitorNoMember() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.open("/search?q=" + member("engineer").name());

            assertThat(visit.page().locator("mark").count()).isZero();
        }
    }

    private Cast.Member member(String key) {
        return cast.member(key).orElseThrow();
    }
}
