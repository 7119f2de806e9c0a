package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What someone does who has no account. */
@BrowserTest
class VisitorScenesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.DARK, Look.PHONE);
    private static final Look IN_ENGLISH = new Look(Language.EN, Theme.LIGHT, Look.DESK);

    @LocalServerPort
    private int port;

    @Test
    void arrivesAtTheHomePage() {
        for (Look look : List.of(Look.PLAIN, IN_ENGLISH, ON_THE_PHONE)) {
            try (Visit visit = Visit.to(port, look)) {
                visit.open("/").mustBeClean().keepPicture("home-" + look.inNames());
                assertThat(visit.page().locator("a[href='/sign-in']").count()).isPositive();
            }
        }
    }

    @Test
    void seesWhichDistrictsHaveAnAssociationAndOnWhichDay() {
        for (Look look : List.of(Look.PLAIN, ON_THE_PHONE)) {
            try (Visit visit = Visit.to(port, look)) {
                visit.open("/coverage").mustBeClean().keepScene("visitor", "coverage");
                assertThat(visit.page().locator("svg.map a").count()).isEqualTo(37);
                visit.page().locator("main a[href='/coverage/500116']").first().click();
                visit.page().waitForURL("**/coverage/500116");
                assertThat(visit.mustBeClean().text()).contains("江津区");
            }
        }
    }

    @Test
    void isAskedToSignInForWhatIsNotPublic() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.open("/members");
            assertThat(visit.page().url()).contains("/sign-in?then=");
            visit.mustBeClean();
        }
    }
}
