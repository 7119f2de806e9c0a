package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Theme;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notice from the chair's form to the recipient's receipt, and what the secretary and the auditor see. */
@BrowserTest
class NoticeScenesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Look IN_THE_DARK = new Look(Language.ZH, Theme.DARK, Look.DESK);
    private static final Look IN_ENGLISH = new Look(Language.EN, Theme.LIGHT, Look.DESK);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private HouseClock clock;

    @Autowired
    private DueWorkRunner dueWork;

    @Test
    void theChairAsksTheCommitteeAndAMemberAnswersOnThePhone() {
        String address;
        try (Visit visit = enter("chair", Look.PLAIN)) {
            visit.open("/notices").mustBeClean().keepScene("chair", "notices").press("写一份通知").mustBeClean();
            Page page = visit.page();
            page.fill("#title", "第四季度例会");
            page.fill("#body", "{姓名}：\n第四季度例会定于 12 月 18 日召开，请回执。");
            page.check("input[name=receipt][value=CHOICE]");
            page.fill("#choices", "参加\n不参加");
            page.fill("#answerBy", clock.today().plusDays(14).toString());
            visit.keepScene("chair", "notice-draft").press("检查并预览").mustBeClean().keepScene("chair", "notice-preview");
            assertThat(visit.text()).contains("发给", "留 10 分钟");
            visit.press("发给").mustBeClean().keepScene("chair", "notice-held");
            assertThat(visit.text()).contains("前可以整份撤回");
            address = page.url().replaceFirst(".*(/notices/)", "$1");
        }
        clock.runAhead(clock.offset().plus(Duration.ofMinutes(11)));
        dueWork.runAll();
        try (Visit visit = enter("expert", ON_THE_PHONE)) {
            visit.open("/inbox").mustBeClean();
            assertThat(visit.text()).contains("通知：第四季度例会");
            visit.open("/inbox" + address).mustBeClean().keepScene("expert", "notice");
            visit.page().check("input[name=answer][value=参加]");
            visit.press("提交回执").mustBeClean();
            assertThat(visit.text()).contains("截止前可以改");
            visit.open("/inbox/notices/preferences").mustBeClean().keepScene("expert", "notice-settings");
        }
        try (Visit visit = enter("chair", IN_THE_DARK)) {
            visit.open(address).mustBeClean().keepScene("chair", "notice-sent");
            assertThat(visit.text()).contains("已发出", "参加");
            visit.open(address + "/recipients?view=answered").mustBeClean().keepScene("chair", "notice-recipients");
            assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(1);
        }
        try (Visit visit = enter("auditor", IN_ENGLISH)) {
            visit.open(address).mustBeClean().keepScene("auditor", "notice");
            assertThat(visit.page().locator("main form").count()).isZero();
            assertThat(visit.go(address + "/recipients").status()).isEqualTo(403);
        }
    }

    @Test
    void theSecretaryFindsADraftAndAPhoneShowsItWhole() {
        for (Look look : new Look[] {Look.PLAIN, ON_THE_PHONE, IN_ENGLISH}) {
            try (Visit visit = enter("secretary", look)) {
                visit.open("/notices?state=DRAFT").mustBeClean().keepScene("secretary", "notices");
                visit.page().locator("main td.lead a").first().click();
                visit.page().waitForURL("**/draft");
                visit.mustBeClean().keepScene("secretary", "notice-draft");
            }
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
