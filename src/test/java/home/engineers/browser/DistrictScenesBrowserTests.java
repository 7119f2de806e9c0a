package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The associations of the districts through a secretary's year: steps, targets, support, visits, the yearly picture. */
@BrowserTest
class DistrictScenesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Look IN_ENGLISH = new Look(Language.EN, Theme.LIGHT, Look.DESK);
    private static final Look IN_THE_DARK = new Look(Language.ZH, Theme.DARK, Look.DESK);
    private static final Look DARK_PHONE = new Look(Language.EN, Theme.DARK, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void aStepIsPlannedAndTaken() {
        try (Visit visit = enter("secretary", Look.PLAIN)) {
            visit.open("/coverage/500242").page().locator("main td a", text("业务主管单位审查同意")).first().click();
            visit.page().waitForURL("**/steps/approval");
            visit.page().fill("#day", "2027-01-15");
            visit.press("保存计划").mustBeClean();
            assertThat(visit.text()).contains("2027年1月15日");
            visit.page().fill("#on", "2026-11-20");
            visit.page().fill("#document", "酉科协〔2026〕11号");
            visit.press("登记").mustBeClean();
            visit.open("/coverage/500242").mustBeClean().keepScene("secretary", "founding");
            assertThat(visit.text()).contains("酉科协〔2026〕11号", "已批准");
        }
    }

    @Test
    void theTargetsStandOnThePublicPages() {
        for (Look look : List.of(Look.PLAIN, ON_THE_PHONE, DARK_PHONE)) {
            try (Visit visit = Visit.to(port, look)) {
                visit.open("/coverage/targets").mustBeClean().open("/coverage/500242").mustBeClean().keepScene("visitor", "district");
            }
        }
    }

    @Test
    void supportIsPromisedAndReceivedByTheDistrictItself() {
        try (Visit visit = enter("district-secretary", Look.PLAIN)) {
            visit.open("/coverage/500116/support/new").mustBeClean();
            visit.page().selectOption("#kind", "FUNDS");
            visit.page().fill("#what", "世界工程日活动经费");
            visit.page().fill("#giver", "江津区科学技术协会");
            visit.page().fill("#amount", "30,000");
            visit.page().fill("#document", "江津科协〔2026〕19号");
            visit.press("登记").mustBeClean();
            visit.page().fill("#on", "2026-11-20");
            visit.press("登记落实").mustBeClean();
            assertThat(visit.text()).contains("30,000.00", "已落实");
            visit.open("/coverage/support").mustBeClean().keepScene("district-secretary", "support");
            assertThat(visit.text()).contains("江津区").doesNotContain("九财〔2026〕33号");
            assertThat(visit.go("/coverage/500107/support/new").status()).isEqualTo(403);
            assertThat(visit.post("/coverage/500107/support", Map.of("kind", "FUNDS"))).isEqualTo(403);
        }
    }

    @Test
    void aVisitIsRecordedATaskGivenAndDone() {
        String owner = cast.member("district-secretary").orElseThrow().name();
        try (Visit visit = enter("secretary", Look.PLAIN)) {
            visit.open("/coverage/500116/visits/new").mustBeClean();
            visit.page().locator("fieldset input[type=checkbox]").first().check();
            visit.page().fill("#on", "2026-11-19");
            visit.page().fill("#purpose", "了解年度总结");
            visit.page().fill("#findings", "年度总结已起草，待理事会审议。");
            visit.press("登记").mustBeClean();
            visit.page().fill("#what", "报送年度总结");
            visit.page().selectOption("#owner", visit.page().locator("#owner option", text(owner)).first().getAttribute("value"));
            visit.page().fill("#due", "2026-12-20");
            visit.press("交办").mustBeClean().keepScene("secretary", "visit");
            assertThat(visit.text()).contains("报送年度总结", owner);
            visit.open("/coverage/visits").mustBeClean();
            assertThat(visit.text()).contains("逾期");
        }
        try (Visit visit = enter("district-secretary", ON_THE_PHONE)) {
            visit.open("/coverage/tasks").mustBeClean().keepScene("district-secretary", "tasks");
            visit.page().locator("main td a", text("报送年度总结")).first().click();
            visit.page().waitForURL("**/coverage/tasks/*");
            visit.page().fill("#outcome", "已报送。");
            visit.press("登记办结").mustBeClean();
            assertThat(visit.text()).contains("已办", "已报送。");
        }
    }

    @Test
    void theYearIsDrawnByAnyMeasureAndReadByTheObserver() {
        for (Look look : List.of(Look.PLAIN, ON_THE_PHONE, IN_ENGLISH, IN_THE_DARK)) {
            try (Visit visit = enter("observer", look)) {
                visit.open("/coverage/years?measure=SUPPORT_RECEIVED").mustBeClean().keepScene("observer", "years");
                assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(37);
                visit.open("/coverage/500116/years/2026").mustBeClean().keepScene("observer", "year");
                assertThat(visit.go("/coverage/visits").status()).isEqualTo(403);
            }
        }
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
