package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import home.engineers.credentials.paper.PrintedCode;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visitor sees, in every language, light and width. */
@BrowserTest
class OpenPagesBrowserTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Look> looks() {
        return Look.all().stream();
    }

    static Stream<Look> pairs() {
        return Look.pairs().stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void homeIsOpenToEveryone(Look look) {
        try (Visit visit = Visit.to(port, look)) {
            visit.open("/").mustBeClean().keepPicture("home-" + look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void galleryIsOpenToEveryone(Look look) {
        try (Visit visit = Visit.to(port, look)) {
            visit.open("/gallery").mustBeClean().keepPicture("gallery-" + look);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void plainPagesAreOpenToEveryone(Look look) {
        try (Visit visit = Visit.to(port, look)) {
            for (String path : List.of("/accessibility", "/privacy", "/contact", "/search?q=xyz")) {
                visit.open(path).mustBeClean();
            }
        }
    }

    /** Whoever scans the code on paper has the verdict before anything else, without scrolling. */
    @Test
    void theCodeOnACertificateOpensItsVerdictOnAPhone() throws Exception {
        String address = jdbc.sql("select address from credential where holder_name = '周砚秋' and state = 'STANDING' and template = 'volunteering'")
                .query(String.class).single();
        try (Visit visit = Visit.to(port, new Look(Language.ZH, Theme.LIGHT, Look.PHONE))) {
            String scanned = PrintedCode.read(visit.fetch("/certificates/" + address + ".pdf").body());
            visit.open(URI.create(scanned).getPath()).mustBeClean().keepPicture("certificate-phone");

            assertThat(visit.page().locator(".verdict").boundingBox().y).isLessThan(300);
            assertThat(visit.page().locator(".verdict").innerText()).contains("证书有效");
        }
    }

    @Test
    void homeWeighsLessThanThreeHundredKilobytes() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            List<Response> responses = new ArrayList<>();
            visit.page().onResponse(responses::add);
            visit.open("/");
            visit.page().waitForLoadState();

            assertThat(responses).hasSizeGreaterThan(3);
            assertThat(Visit.weight(responses)).isLessThan(300 * 1024);
        }
    }

    @Test
    void languageAndThemeStayChosen() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.open("/accessibility");
            visit.page().locator("a[hreflang=en]").first().click();
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.page().url()).endsWith("/accessibility");

            visit.page().locator("footer button[value=dark]").click();
            assertThat(visit.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(visit.page().url()).endsWith("/accessibility");
        }
    }

    @Test
    void skipLinkLeadsToTheText() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.open("/contact");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");

            assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void dialogAsksWithTheFocusOnTheSafeChoice() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.open("/gallery");
            visit.page().locator("[data-opens=g-revoke]").click();
            visit.mustBeClean();
            assertThat(visit.page().evaluate("() => document.activeElement.hasAttribute('data-closes')")).isEqualTo(true);

            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("#g-revoke").isVisible()).isFalse();
        }
    }
}
