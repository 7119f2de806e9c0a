package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The expert and the chair of a committee at their main act, from sign-in on. */
@BrowserTest
class PeerScenesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void expertCompletesTheProfileByWhichPanelsAreFormed() {
        for (Look look : List.of(ON_THE_PHONE, Look.PLAIN)) {
            try (Visit visit = enter("expert", look)) {
                visit.open("/home").mustBeClean().keepScene("expert", "home");
                assertThat(visit.text()).contains("评审专家", "材料加工、焊接与结构检测", "不齐");
            }
        }
        try (Visit visit = enter("expert", Look.PLAIN)) {
            visit.open("/home").page().locator("main a[href='/people/me/work/new']").click();
            visit.page().waitForURL("**/people/me/work/new");
            visit.page().selectOption("#kind", "paper");
            visit.page().fill("#title", "构架焊接接头的疲劳寿命");
            visit.keepScene("expert", "completes").press("保存").mustBeClean();
            assertThat(visit.open("/home").mustBeClean().text()).contains("齐全").doesNotContain("不齐");
        }
    }

    @Test
    void chairCallsAMemberToTheOwnCommittee() {
        for (Look look : List.of(ON_THE_PHONE, Look.PLAIN)) {
            try (Visit visit = enter("chair", look)) {
                visit.open("/home").mustBeClean().keepScene("chair", "home");
                assertThat(visit.text()).contains("工程科普专业委员会", "龙既白 副主任委员");
            }
        }
        try (Visit visit = enter("chair", Look.PLAIN)) {
            visit.open("/home").page().locator("main a[href$='/positions#appoint']").click();
            visit.page().waitForURL("**/positions#appoint");
            assertThat(visit.page().locator("#role").count()).isZero();
            fill(visit, member("observer").name());
            String address = URI.create(visit.page().url()).getPath();
            visit.press("任命");
            assertThat(visit.text()).contains("委员须是本协会的有效会员");
            visit.open(address);
            fill(visit, member("waiting-engineer").name());
            visit.keepScene("chair", "appoints").press("任命").mustBeClean();
            assertThat(visit.page().locator("main tbody tr").allInnerTexts())
                    .anySatisfy(row -> assertThat(row).contains(member("waiting-engineer").name(), "委员"));
        }
    }

    private static void fill(Visit visit, String who) {
        visit.page().fill("#who", who);
        visit.page().fill("#title", "委员");
        visit.page().fill("#from", "2026-11-23");
        visit.page().fill("#to", "2029-11-22");
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(member(key));
    }

    private Cast.Member member(String key) {
        return cast.member(key).orElseThrow();
    }
}
