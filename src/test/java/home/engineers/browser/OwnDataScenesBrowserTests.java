package home.engineers.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An engineer sees what is held, who looked, takes everything along, and asks for a correction. */
@BrowserTest
class OwnDataScenesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final String NUMBER = "50990019950412002X";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void engineerSeesWhatIsHeldAndWhoLookedTakesItAlongAndAsksForACorrection() throws IOException {
        secretaryLooksAtTheDocument();
        try (Visit visit = Visit.to(port, ON_THE_PHONE).signIn(member("engineer"))) {
            visit.open("/people/looks").mustBeClean().keepScene("engineer", "who-looked");
            assertThat(visit.text()).contains(member("secretary").name(), "完整证件号码", "核对申报材料");
        }
        try (Visit visit = Visit.to(port, Look.PLAIN).signIn(member("engineer"))) {
            visit.open("/people/data").mustBeClean().keepScene("engineer", "own-data");
            assertThat(visit.text()).contains("会籍和入会申请", "身份证件", "望津职业技术大学", "删除后保留").doesNotContain(NUMBER);
            assertThat(taken(visit)).contains(NUMBER, "核对申报材料", "会籍和入会申请").doesNotContain(member("secretary").name());

            visit.page().selectOption("#kind", "correction");
            visit.page().fill("#wish", "毕业日期应为 2017 年 6 月 28 日，证书可以当面出示。");
            visit.press("提交要求").mustBeClean();
            assertThat(visit.text()).contains("办理中", "日前答复");
        }
    }

    private void secretaryLooksAtTheDocument() {
        try (Visit visit = Visit.to(port, Look.PLAIN).signIn(member("secretary"))) {
            visit.open("/people/" + member("engineer").person() + "/identity");
            visit.page().fill("#reason", "核对申报材料");
            visit.press("写明理由并查看").mustBeClean();
            assertThat(visit.text()).contains(NUMBER);
        }
    }

    private static String taken(Visit visit) throws IOException {
        Download download = visit.page().waitForDownload(() -> visit.page().locator("main a[href$='.zip']").click());
        assertThat(download.suggestedFilename()).isEqualTo("data.zip");
        try (InputStream content = download.createReadStream();
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("data.json")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("the archive holds no data.json");
    }

    private Cast.Member member(String key) {
        return cast.member(key).orElseThrow();
    }
}
