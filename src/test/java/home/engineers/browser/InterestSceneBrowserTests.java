package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.internal.InterestWays;
import home.engineers.kernel.Language;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.web.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An engineer saves an interest, the secretary imports what an office has published, and the message arrives with its reason. */
@BrowserTest
class InterestSceneBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Duration IMPORTED_WITHIN = Duration.ofSeconds(60);
    private static final String GRANT = "Managing mid-dialog session initiation protocol (SIP) messages";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private DueWorkRunner due;

    @Autowired
    private InterestDesk desk;

    @Autowired
    private InterestWays ways;

    @Test
    void anEngineerSavesAnInterestTheSecretaryImportsAFileAndTheMessageArrivesWithItsReason() throws IOException {
        UUID interest = engineerSavesAnInterest();
        secretaryImportsAFile();
        due.runAll();
        messageArrivesWithItsReason();
        itEndsByItsLinkWithoutSignIn(interest);
    }

    private UUID engineerSavesAnInterest() {
        try (Visit visit = enter("engineer", Look.PLAIN)) {
            visit.open("/patents").page().fill("#q", "缆索检测 OR \"session initiation protocol\"");
            visit.press(visit.page().locator(".searchform button"));
            visit.press(visit.page().locator("main a[href^='/interests/new']")).mustBeClean();
            assertThat(visit.page().inputValue("#query")).isEqualTo("缆索检测 OR \"session initiation protocol\"");
            visit.page().fill("#name", "缆索和通信");
            visit.press("预估").mustBeClean().keepScene("engineer", "interest-forecast");
            assertThat(visit.text()).contains("过去十二个月会推送多少");
            visit.press("保存").mustBeClean().keepScene("engineer", "interest");
            assertThat(visit.text()).contains("推送中", "还没有推送过");
            return UUID.fromString(visit.page().url().replaceFirst(".*/interests/", ""));
        }
    }

    private void secretaryImportsAFile() throws IOException {
        try (Visit visit = enter("secretary", Look.PLAIN)) {
            visit.open("/patents/import").mustBeClean();
            visit.page().locator("#file").setInputFiles(new FilePayload("十一月公开.zip", "application/zip", published()));
            visit.press("导入");
            await().atMost(IMPORTED_WITHIN).until(() -> !visit.open(path(visit)).text().contains("正在导入"));
            visit.mustBeClean().keepScene("secretary", "patents-imported");
            assertThat(visit.page().locator(".stat").first().innerText()).contains("5");
        }
    }

    private static String path(Visit visit) {
        return visit.page().url().replaceFirst(".*(/patents/import/)", "$1");
    }

    /** A table as users of the office's site export it, and a grant as the American office publishes it. */
    private static byte[] published() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"invented.csv", "uspto/US08930553.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream sample = Objects.requireNonNull(InterestSceneBrowserTests.class.getResourceAsStream("/patents/" + name))) {
                    sample.transferTo(zip);
                }
            }
        }
        return out.toByteArray();
    }

    private void messageArrivesWithItsReason() {
        try (Visit visit = enter("engineer", ON_THE_PHONE)) {
            visit.open("/inbox").mustBeClean().keepScene("engineer", "inbox-interest");
            assertThat(visit.page().locator("main h2.who").allInnerTexts()).as("one message of each family")
                    .filteredOn("专利推送：缆索和通信"::equals).hasSize(2);
            assertThat(visit.text()).contains("一种缆索检测小车", "名称：缆索检测", GRANT, "名称：session initiation protocol");
            visit.press("去看看").mustBeClean().keepScene("engineer", "interest-told");
        }
        try (Visit visit = enter("engineer", Look.PLAIN)) {
            visit.open("/interests").press(visit.page().locator("main td.lead a").first());
            visit.mustBeClean().keepScene("engineer", "interest-room");
            visit.press(visit.page().locator("main td.lead a").first()).mustBeClean().keepScene("engineer", "interest-message");
            assertThat(visit.page().locator("main mark").first().innerText()).isIn("缆索检测", "session initiation protocol");
        }
    }

    private void itEndsByItsLinkWithoutSignIn(UUID interest) {
        Actor owner = new Actor(cast.member("engineer").orElseThrow().person(), Set.of());
        String link = ways.ending(desk.one(owner, interest)).replaceFirst(".*(/interests/end/)", "$1");
        try (Visit visit = Visit.to(port, new Look(Language.EN, Theme.DARK, Look.PHONE))) {
            visit.open(link).mustBeClean().keepScene("visitor", "interest-ending").press("End").mustBeClean().keepScene("visitor", "interest-ended");
            assertThat(desk.one(owner, interest).stands()).isFalse();
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
