package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import home.engineers.browser.BrowserTest;
import home.engineers.browser.Look;
import home.engineers.browser.Visit;
import home.engineers.kernel.authority.Actor;
import home.engineers.people.Accounts;
import home.engineers.programmes.CaseFiling.Filed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One title review in a real browser, from eligibility to the public page, each party at its own desk. */
@BrowserTest
class ReviewBrowserTests {
    private static final String PASSWORD = "bridge-over-two-rivers";
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    private ReviewHouse house;

    static Stream<Look> pairs() {
        return Look.pairs().stream();
    }

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
    }

    private Visit signedIn(Actor actor, Look look) {
        accounts.givePassword(actor.requirePerson(), PASSWORD);
        Visit visit = Visit.to(port, look);
        visit.open("/sign-in");
        visit.page().locator("#name").fill(house.mobile(actor));
        visit.page().locator("#password").fill(PASSWORD);
        visit.page().locator("main form button.btn--primary").first().click();
        visit.page().waitForURL(address -> !address.contains("sign-in"));
        return visit;
    }

    @Test
    void runsFromEligibilityToThePublicPage() {
        Actor applicant = house.applicant();
        String address = file(applicant);
        try (Visit hr = signedIn(house.hr(), Look.PLAIN)) {
            hr.open("/desk").mustBeClean();
            hr.open(address).mustBeClean();
            hr.page().locator(".decide button").click();
            house.on(10, 11);
            hr.open(address);
            hr.page().locator("input[value=endorse]").check();
            hr.page().locator(".decide button").click();
        }
        try (Visit secretary = signedIn(house.secretary(), Look.PLAIN)) {
            secretary.open(address).mustBeClean();
            secretary.page().locator("input[value=complete]").check();
            secretary.page().locator(".decide button").click();
            secretary.open(address).mustBeClean().keepPicture("case-meeting");
            tally(secretary);
            secretary.mustBeClean();
        }
        house.on(10, 17);
        try (Visit visitor = Visit.to(port, Look.PLAIN)) {
            String verification = house.reader.view(applicant, address.substring("/cases/".length())).verification();
            visitor.open("/verify/" + verification).mustBeClean().keepPicture("verified");
            assertThat(visitor.page().locator("h1").innerText()).isEqualTo("评审结果有效");
        }
    }

    private String file(Actor applicant) {
        try (Visit visit = signedIn(applicant, Look.PLAIN)) {
            visit.open("/eligibility?level=engineer").mustBeClean().keepPicture("eligibility");
            visit.page().locator("main .strip a.btn--primary").click();
            visit.mustBeClean();
            visit.page().locator("input[name=statement]").check();
            visit.page().locator("main form button.btn--primary").click();
            visit.page().waitForURL(address -> !address.contains("/cases/new"));
            visit.mustBeClean().keepPicture("case-filed");
            return visit.page().url().replaceFirst("^http://[^/]+", "");
        }
    }

    private static void tally(Visit visit) {
        visit.page().locator("#panel").fill("机械电气工程师评委会");
        visit.page().locator("input[value=by-specialty]").check();
        visit.page().locator("#size").fill("11");
        visit.page().locator("#present").fill("8");
        visit.page().locator("#yes").fill("6");
        visit.page().locator("#scan").setInputFiles(new FilePayload(
                "计票单.pdf", "application/pdf", ReviewHouse.PDF.getBytes(StandardCharsets.ISO_8859_1)));
        visit.page().locator(".decide button").click();
        visit.page().waitForLoadState();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPageIsCleanInEveryLook(Look look) {
        Actor applicant = house.applicant();
        Filed filed = house.endorsed(applicant, AFTER_PUBLICITY);
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 9, 6));
        PublicNotice notice = house.reviews.publicities().getLast();
        String verification = house.reader.view(applicant, filed.address()).verification();
        try (Visit visit = signedIn(applicant, look)) {
            for (String path : List.of(
                    "/home", "/eligibility", "/cases", "/cases/new", "/cases/" + filed.address(), "/publicities",
                    "/publicities/" + notice.id(), "/verify", "/verify/" + verification)) {
                visit.open(path).mustBeClean();
            }
            visit.open("/publicities/" + notice.id()).keepPicture("publicity-" + look);
            visit.open("/cases/" + filed.address()).keepPicture("case-" + look);
        }
    }
}
