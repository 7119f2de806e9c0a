package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A committee's year: the chair writes the report and scores, the secretary answers and scores, a second one publishes. */
@BrowserTest
class CommitteeBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Look IN_ENGLISH = new Look(Language.EN, Theme.DARK, Look.DESK);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Organisations organisations;

    @Test
    void theChairWritesTheReportAndTheSecretaryEvaluates() {
        String committee = "/committees/" + committee();
        adoptIndicators();
        String report = writeReport();
        acceptReport(report);
        score("chair", committee, "提交自评", "95", Look.PLAIN);
        score("secretary", committee, "提交评分", "88", ON_THE_PHONE);
        try (Visit visit = enter("second-secretary", Look.PLAIN)) {
            visit.open(committee + "/evaluations").mustBeClean().press("公布结果").mustBeClean();
            assertThat(visit.text()).contains("已公布", "评分 88 分");
        }
        try (Visit visit = Visit.to(port, IN_ENGLISH)) {
            assertThat(visit.open(committee).mustBeClean().keepScene("visitor", "committee").text()).contains("2026: Passed, 88");
            visit.open("/committees").mustBeClean().keepScene("visitor", "committees");
        }
    }

    private void adoptIndicators() {
        String of = "/committees/of/" + organisations.municipalAssociation().id();
        try (Visit visit = enter("secretary", Look.PLAIN)) {
            visit.open(of + "/rule").mustBeClean().keepScene("secretary", "committee-rule");
            visit.open(of + "/found").mustBeClean().open(of + "/resolutions").mustBeClean();
            visit.open(of + "/report-template").mustBeClean().open(of + "/indicators").mustBeClean();
            visit.page().fill("#year", "2027");
            visit.page().fill("#indicators", "会议 | Meetings | 1/3\n活动 | Activities | 2/3");
            visit.page().fill("#grades", "优秀 | Excellent | 90\n合格 | Passed | 60\n不合格 | Failed | 0");
            visit.page().fill("#source", "考核办法第五条");
            visit.press("登记指标").mustBeClean().keepScene("secretary", "committee-indicators");
        }
    }

    private String writeReport() {
        try (Visit visit = enter("chair", Look.PLAIN)) {
            visit.open("/committees/own").mustBeClean();
            visit.page().locator("main nav a", new Page.LocatorOptions().setHasText("会议和活动")).click();
            visit.page().waitForURL("**/meetings");
            visit.mustBeClean();
            visit.page().locator("main nav a", new Page.LocatorOptions().setHasText("年度报告")).click();
            visit.page().waitForURL("**/reports");
            visit.press("开始写 2026 年度报告").mustBeClean();
            Page page = visit.page();
            String before = page.locator("#report-version").inputValue();
            page.fill("#text-6", "明年办两次焊接培训，编写科普手册。");
            page.waitForFunction("before => document.getElementById('report-version').value !== before", before);
            visit.mustBeClean().keepScene("chair", "committee-report").press("提交报告").mustBeClean();
            assertThat(visit.text()).contains("待受理", "明年办两次焊接培训");
            return page.url().substring(page.url().indexOf("/committees/"));
        }
    }

    private void acceptReport(String report) {
        try (Visit visit = enter("secretary", ON_THE_PHONE)) {
            visit.open(report).mustBeClean();
            visit.page().fill("#remark", "内容完整。");
            visit.press("受理").mustBeClean().keepScene("secretary", "committee-report");
            assertThat(visit.text()).contains("已受理", "内容完整。");
        }
    }

    private void score(String who, String committee, String button, String points, Look look) {
        try (Visit visit = enter(who, look)) {
            visit.open(committee + "/evaluations").mustBeClean();
            for (int i = 1; i <= 3; i++) {
                visit.page().fill("#score-" + i, points);
                visit.page().fill("#evidence-" + i, "会议纪要和签到表");
            }
            visit.press(button).mustBeClean().keepScene(who, "committee-evaluation");
            assertThat(visit.text()).contains(points + " 分");
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.members().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow());
    }

    private String committee() {
        return organisations.ofKind(Organisation.Kind.COMMITTEE).stream()
                .filter(one -> one.name().equals("工程科普专业委员会")).findFirst().orElseThrow().id().toString();
    }
}
