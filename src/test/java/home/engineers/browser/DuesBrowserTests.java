package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dues in the browser: a payment by hand, a statement of the bank, reminders, the closing of a year, and the member's side. */
@BrowserTest
class DuesBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.EN, Theme.DARK, Look.PHONE);

    private static final Look DAYLIGHT_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSecretaryCollectsTheDuesOfAYear() {
        int year = TestClock.START.atZone(java.time.ZoneOffset.UTC).getYear();
        String dues = "/dues/" + jdbc.sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION' and until is null")
                .query(String.class).single();
        try (Visit secretary = enter("secretary", Look.PLAIN)) {
            secretary.open(dues).mustBeClean().keepScene("secretary", "dues");
            assertThat(secretary.text()).contains("个人会员", "渝州工协代");
            secretary.open(dues + "/rules").mustBeClean().keepScene("secretary", "dues-rules");
            secretary.open(dues + "/charges?year=" + year).mustBeClean().keepScene("secretary", "dues-arrears");
            secretary.page().locator("main tbody a.who").first().click();
            secretary.page().locator("#payment").waitFor();
            secretary.mustBeClean().keepScene("secretary", "dues-charge");
            secretary.page().fill("#paidOn", LocalDate.of(year, 11, 20).toString());
            secretary.press("登记缴费").mustBeClean();
            secretary.page().locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(year + "-0")).first().click();
            secretary.page().locator("[data-prints]").waitFor();
            secretary.mustBeClean().keepScene("secretary", "dues-receipt");
            secretary.open(dues + "/receipts?year=" + year).mustBeClean().keepScene("secretary", "dues-receipts");
            importAStatement(secretary, dues, year);
            secretary.open(dues + "/charges?year=" + year).press("催缴全部到期的").settled();
            secretary.mustBeClean().keepScene("secretary", "dues-reminded");
            secretary.open(dues + "/closing?year=" + (year - 1)).mustBeClean();
            secretary.press("提请结清 " + (year - 1) + " 年度").mustBeClean().keepScene("secretary", "dues-proposed");
        }
        try (Visit treasurer = enter("treasurer", Look.PLAIN)) {
            treasurer.open("/home").mustBeClean().keepScene("treasurer", "home");
            assertThat(treasurer.text()).contains("核对并结清 " + (year - 1) + " 年度会费");
            treasurer.open(dues + "/closing?year=" + (year - 1)).mustBeClean().keepScene("treasurer", "dues-proposed");
            treasurer.press("结清 " + (year - 1) + " 年度");
            treasurer.page().locator("text=已结转的未缴").waitFor();
            treasurer.mustBeClean().keepScene("treasurer", "dues-closed");
        }
        try (Visit secretary = enter("secretary", ON_THE_PHONE)) {
            for (String page : new String[] {"", "/rules", "/charges?year=" + year, "/receipts?year=" + year, "/statements", "/closing?year=" + (year - 1)}) {
                secretary.open(dues + page).mustBeClean();
            }
            secretary.keepScene("secretary", "dues-closed");
            secretary.open(dues + "/charges?year=" + year).keepScene("secretary", "dues-arrears");
        }
        try (Visit treasurer = enter("treasurer", ON_THE_PHONE)) {
            treasurer.open("/home").mustBeClean().keepScene("treasurer", "home");
            treasurer.open(dues).mustBeClean().keepScene("treasurer", "dues");
            treasurer.open(dues + "/charges?year=" + year).mustBeClean().keepScene("treasurer", "dues-arrears");
            treasurer.open(dues + "/closing?year=" + (year - 1)).mustBeClean().keepScene("treasurer", "dues-closed");
        }
        for (Look look : new Look[] {Look.PLAIN, DAYLIGHT_PHONE, ON_THE_PHONE}) {
            theMemberLooks(look);
        }
    }

    private void theMemberLooks(Look look) {
        try (Visit engineer = enter("engineer", look)) {
            engineer.open("/dues/mine").mustBeClean().keepScene("engineer", "dues");
            engineer.page().locator("main a[href*='/dues/charges/']").first().click();
            engineer.page().waitForURL("**/dues/charges/**");
            engineer.mustBeClean().keepScene("engineer", "dues-charge");
        }
    }

    private void importAStatement(Visit secretary, String dues, int year) {
        String number = jdbc.sql("""
                        select member_number from dues_charge where year = ? and paid_cents < cents and person is not null
                        order by id desc limit 1""")
                .param(year).query(String.class).single();
        String table = "交易日期,收入金额,支出金额,对方户名,摘要,流水号\n%1$d-11-18,100.00,,某某,会费%2$s,N1\n%1$d-11-19,5000.00,,望江重工,捐赠,N2\n"
                .formatted(year, number);
        secretary.open(dues + "/statements").mustBeClean();
        secretary.page().fill("#account", "建行尾号 1234");
        secretary.page().setInputFiles("#file", new FilePayload("十一月流水.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        secretary.press("导入对账单").mustBeClean().keepScene("secretary", "dues-columns");
        secretary.press("读取").mustBeClean().keepScene("secretary", "dues-statement");
        secretary.press("入账 1 行").mustBeClean();
        assertThat(secretary.text()).contains("已入账 1", "认不出是谁缴的");
        secretary.page().locator("main tbody a.who", new com.microsoft.playwright.Page.LocatorOptions().setHasText("望江重工")).click();
        secretary.page().locator("#assign").waitFor();
        secretary.mustBeClean().keepScene("secretary", "dues-held");
        secretary.page().fill("#remark", "企业捐赠，不是会费");
        secretary.press("不是会费").mustBeClean();
        assertThat(secretary.text()).contains("企业捐赠");
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
