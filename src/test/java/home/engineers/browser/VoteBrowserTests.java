package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.web.Theme;
import home.engineers.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A visitor votes by a code on a phone; two secretaries examine, annul and publish the vote of the cast that has ended. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=public-votes")
class VoteBrowserTests {
    private static final Look NIGHT_PHONE = new Look(Language.ZH, Theme.DARK, Look.PHONE);
    private static final List<Look> LOOKS = List.of(
            Look.PLAIN, NIGHT_PHONE, new Look(Language.EN, Theme.DARK, Look.PHONE), new Look(Language.EN, Theme.LIGHT, Look.DESK));
    private static final String MOBILE = "13900099001";
    private static final String FINALS_MOBILE = "13900099002";
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock time;

    @Autowired
    private DueWorkRunner due;

    private String vote(String title) {
        return "/public-votes/" + jdbc.sql("select id from public_vote where title = ?").param(title).query(String.class).single();
    }

    private String code() {
        return code(MOBILE);
    }

    private String code(String mobile) {
        Matcher six = Pattern.compile("[0-9]{6}").matcher(jdbc.sql(
                "select body from messages_maildrop where address = ? order by dropped_at desc limit 1").param(mobile).query(String.class).single());
        assertThat(six.find()).isTrue();
        return six.group();
    }

    @Test
    void aVisitorVotesByACodeOnAPhoneAndSeesWhatIsWrongAtItsPlace() {
        String vote = vote("工程师风采网络推荐");
        try (Visit visitor = Visit.to(port, NIGHT_PHONE)) {
            visitor.open("/public-votes").mustBeClean().keepScene("visitor", "public-votes");
            visitor.open(vote).mustBeClean().keepScene("visitor", "public-vote");
            List<String> order = visitor.page().locator(".candidate b").allInnerTexts();
            visitor.page().fill("#address", "12345");
            refused(visitor, "获取验证码");
            assertThat(visitor.page().locator("#address-error").innerText()).contains("11 位手机号");
            visitor.page().fill("#address", MOBILE);
            visitor.press("获取验证码").mustBeClean();
            String code = code();
            visitor.page().fill("#code", code.equals("000000") ? "111111" : "000000");
            refused(visitor, "确认");
            assertThat(visitor.page().locator("#code-error").innerText()).contains("验证码不对");
            visitor.page().fill("#code", code);
            visitor.press("确认").mustBeClean();

            assertThat(visitor.page().locator(".candidate b").allInnerTexts()).as("the order stays").isEqualTo(order);
            refused(visitor, "投票");
            assertThat(visitor.text()).contains("还没有选择候选人");
            visitor.page().locator(".candidate input").nth(0).check();
            visitor.page().locator(".candidate input").nth(2).check();
            visitor.press("投票").mustBeClean().keepScene("visitor", "public-vote-cast");
            assertThat(visitor.text()).contains("已收到您的 2 票", "您今天还可以投 1 票", order.get(0), order.get(2));
            visitor.page().locator(".candidate input").nth(0).check();
            refused(visitor, "投票");
            assertThat(visitor.text()).contains("一票也没有投出");
        }
    }

    /** The call of the cast: from the call that everyone sees to the vote, its result, and the panel that decides on a finalist. */
    @Test
    void theVoteOnACallDecidesWhoComesBeforeThePanel() {
        String title = jdbc.sql("select title from public_vote where call is not null").query(String.class).single();
        String call = "/calls/" + jdbc.sql("select call from public_vote where title = ?").param(title).query(String.class).single();
        String vote = vote(title);
        try (Visit visitor = Visit.to(port, NIGHT_PHONE); Visit first = enter("secretary"); Visit second = enter("second-secretary")) {
            visitor.open(call).mustBeClean();
            visitor.page().locator("main").getByText(title).click();
            visitor.page().waitForURL("**" + vote);
            visitor.page().fill("#address", FINALS_MOBILE);
            visitor.press("获取验证码");
            visitor.page().fill("#code", code(FINALS_MOBILE));
            visitor.press("确认").mustBeClean();
            visitor.page().locator(".candidate:has-text('耿明川') input").check();
            visitor.press("投票").mustBeClean();
            assertThat(visitor.text()).contains("已收到您的 1 票", "您已投 1 票");

            first.open(call + "/public-vote").mustBeClean().keepScene("secretary", "call-vote");
            assertThat(first.text()).contains("正在投票", "公布结果之后才能再准备");
            first.open(vote + "/desk").mustBeClean();
            assertThat(first.text()).contains("结束以前不显示票数").doesNotContain("有效票");
            time.moveTo(time.today().plusDays(8));
            due.runAll();
            second.open(vote + "/desk").mustBeClean();
            second.press("公布结果").mustBeClean();
            visitor.open(vote).mustBeClean();
            assertThat(visitor.text()).contains("投票结果", "耿明川", "./ehome vote recount");

            String finalist = jdbc.sql("""
                    select '/cases/' || c.address from review_case c join public_vote_candidate k on k.subject = c.id
                    where k.name = '耿明川'""").query(String.class).single();
            first.open(finalist).mustBeClean();
            first.page().fill("#panel", "“最美工程师”评审组");
            first.page().fill("#size", "5");
            first.page().fill("#present", "5");
            first.page().fill("#yes", "4");
            first.page().locator("#scan").setInputFiles(new FilePayload("计票表.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII)));
            first.press("登记计票").mustBeClean();
            assertThat(first.text()).contains("结果公示");
        }
    }

    @Test
    void votingNeedsNoScript() {
        String vote = vote("工程师风采网络推荐");
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(Look.PHONE, 800))) {
            var page = context.newPage();
            String base = "http://127.0.0.1:" + port;
            page.navigate(base + "/sign-in");
            Cast.Member engineer = cast.member("engineer").orElseThrow();
            page.fill("#name", engineer.signInName());
            page.fill("#password", Cast.PASSWORD);
            page.locator("main form button").first().click();
            page.navigate(base + vote);
            page.locator(".candidate input").nth(1).check();
            page.locator("main form button:has-text('投票')").click();
            assertThat(page.locator("main").innerText()).contains("已收到您的 1 票");
        }
    }

    @Test
    void twoSecretariesExamineAnnulAndPublishTheEndedVote() {
        String vote = vote("“三创三小”决赛人气投票");
        try (Visit first = enter("secretary"); Visit second = enter("second-secretary")) {
            first.open(vote + "/desk").mustBeClean().keepScene("secretary", "vote-report");
            assertThat(first.text()).contains("核查报告", "山地光伏支架调平销", "设备 Chrome, Linux");
            first.page().fill("#cluster", "1");
            refused(first, "提出作废");
            assertThat(first.text()).contains("请写明理由");
            first.page().fill("#reason", "同一设备五分钟内连续投票，经核查为代投。");
            first.press("提出作废").mustBeClean();
            assertThat(first.text()).contains("由您提出，请另一人决定");
            second.open(vote + "/desk").mustBeClean();
            refused(second, "公布结果");
            assertThat(second.text()).contains("还有待决定的作废");
            second.press("同意作废").mustBeClean();
            second.press("公布结果").mustBeClean();
        }
        for (Look look : LOOKS) {
            try (Visit visitor = Visit.to(port, look)) {
                visitor.open(vote).mustBeClean().keepScene("visitor", "vote-result");
                assertThat(visitor.text()).contains("./ehome vote recount", "45", "经核查为代投");
            }
        }
    }

    @Test
    void aSecretaryPreparesAndASecondApproves() {
        try (Visit first = enter("secretary"); Visit second = enter("second-secretary")) {
            first.open("/public-votes/prepare").mustBeClean();
            first.page().fill("#title", "最美工程师评选");
            first.page().fill("#begins", "2027-01-10 09:00");
            first.page().fill("#ends", "2027-01-09");
            refused(first, "保存草稿");
            assertThat(first.text()).contains("没有批准的投票不能叫", "结束应晚于开始");
            first.page().fill("#title", "年度工程师风采推荐");
            first.page().fill("#ends", "2027-01-20 18:00");
            first.press("保存草稿").mustBeClean();
            for (String name : List.of("候选甲", "候选乙")) {
                first.page().fill("#name", name);
                first.page().fill("#text", "虚构的介绍。");
                first.press("添加候选人").mustBeClean();
            }
            first.keepScene("secretary", "vote-draft");
            first.press("提交批准").mustBeClean();
            assertThat(first.text()).contains("由您准备，请另一位秘书批准");
            second.open("/public-votes").mustBeClean();
            second.page().getByText("年度工程师风采推荐").click();
            second.page().waitForURL("**/desk");
            second.press("批准并公布").mustBeClean();
            assertThat(second.text()).contains("结束以前不显示票数");
        }
    }

    /** Presses the button; the page that answers says what is wrong, and is sound but for the answer 422, which the console notes. */
    private static void refused(Visit visit, String words) {
        visit.press(words);
        assertThat(visit.faults(true)).allMatch(fault -> fault.contains("status of 422"));
    }

    private Visit enter(String key) {
        return Visit.to(port, Look.PLAIN).signIn(cast.member(key).orElseThrow());
    }
}
