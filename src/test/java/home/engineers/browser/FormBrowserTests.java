package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.programmes.internal.BroughtProgrammes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A form with a conditional section, a repeating group and attachments, filled in with script and without. */
@BrowserTest
class FormBrowserTests {
    private static final String PATH = "/cases/new?programme=workshop-award";
    private static final String SUMMARY = "主持完成柔性装配线的夹具改造，节拍由九十秒降到六十二秒，已在三个车间使用。";
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void theProgrammeStands() throws IOException {
        BroughtProgrammes.bring(context, "workshop-award-1");
    }

    private static String at(String pointer) {
        return "[id='" + pointer + "']";
    }

    private static FilePayload proof() {
        return new FilePayload("业绩证明.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII));
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }

    @Test
    void isSavedAsItIsTypedAndSurvivesAReload() {
        try (Visit visit = enter("waiting-engineer", Look.PLAIN);
                Visit other = enter("waiting-engineer", new Look(Language.EN, Theme.DARK, Look.PHONE))) {
            Page page = visit.open(PATH).mustBeClean().page();
            assertThat(page.inputValue(at("/field"))).isEqualTo("电力电子");
            assertThat(page.locator(at("/concept")).count()).isZero();

            page.check(at("/track-design"));
            page.waitForSelector(at("/concept"));
            page.fill(at("/summary"), "太短");
            page.waitForSelector(at("/summary-error"));
            assertThat(page.innerText(at("/summary-error"))).contains("至少要写 20 个字，现在是 2 个字");
            assertThat(page.getAttribute(at("/summary"), "aria-invalid")).isEqualTo("true");
            page.fill(at("/summary"), SUMMARY);
            page.fill(at("/concept"), "以快换结构减少停机时间。");
            page.waitForCondition(() -> page.locator(at("/summary-error")).count() == 0);
            page.locator(at("add:works")).click();
            page.waitForSelector(at("/works/1/title"));
            page.fill(at("/works/0/title"), "快换夹具");
            page.fill(at("/works/1/title"), "对中装置");
            page.setInputFiles(at("/proof"), proof());
            page.waitForSelector("a:has-text('业绩证明.pdf')");
            visit.mustBeClean().keepScene("engineer", "form");

            visit.open(PATH).mustBeClean();
            assertThat(page.inputValue(at("/summary"))).isEqualTo(SUMMARY);
            assertThat(page.inputValue(at("/concept"))).isEqualTo("以快换结构减少停机时间。");
            assertThat(page.inputValue(at("/works/1/title"))).isEqualTo("对中装置");
            assertThat(page.locator("a:has-text('业绩证明.pdf')").count()).isOne();
            assertThat(visit.open("/cases").text()).contains("继续填写：工艺奖");

            isToldInASecondTab(visit, other);
            isFiled(visit);
        }
    }

    private void isToldInASecondTab(Visit visit, Visit other) {
        visit.open(PATH);
        other.open(PATH).mustBeClean();
        other.page().fill(at("/years"), "12");
        other.page().waitForResponse(response -> response.url().endsWith("/draft") && response.ok(), () -> {});
        visit.page().fill(at("/years"), "3");
        visit.page().waitForSelector("text=这张表在别处改过了");
        assertThat(visit.faults(true)).containsExactly(
                "console: Failed to load resource: the server responded with a status of 422 ()");
        visit.open(PATH);
        assertThat(visit.page().inputValue(at("/years"))).isEqualTo("12");
    }

    private void isFiled(Visit visit) {
        Page page = visit.page();
        assertThat(visit.post("/cases/new", Map.of(
                "programme", "workshop-award", "draft", page.inputValue("[id='form-draft']"), "do", "save", "shown", "summary",
                "/summary", "长".repeat(10 * 1024 * 1024 / 9)))).isEqualTo(422);
        page.fill(at("/born"), "1997-08-23");
        page.check(at("/consent"));
        page.check("#statement-true");
        visit.press("提交申报").mustBeClean();
        assertThat(visit.text()).contains(SUMMARY, "2. 名称：对中装置", "申报表");
        String address = page.url();
        visit.open(address.substring(address.indexOf("/cases/")) + "/form").mustBeClean().keepScene("engineer", "form-print");
        assertThat(visit.text()).contains("附件清单", "业绩证明.pdf");
    }

    @Test
    void isFiledWithoutScript() {
        try (BrowserContext plain = Chromium.browser().newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false).setLocale("zh-CN").setBaseURL("http://127.0.0.1:" + port))) {
            Page page = plain.newPage();
            page.navigate("/sign-in");
            page.fill("#name", cast.member("engineer").orElseThrow().signInName());
            page.fill("#password", Cast.PASSWORD);
            page.locator("main form button").first().click();
            page.navigate(PATH);
            page.check(at("/track-design"));
            page.locator("button[value=save]:not(.vh)").click();
            page.fill(at("/concept"), "以快换结构减少停机时间。");
            page.fill(at("/works/0/title"), "快换夹具");
            page.locator(at("add:works")).click();
            page.fill(at("/works/1/title"), "对中装置");
            page.locator(".formrow button").last().click();
            assertThat(page.locator(".formrow").count()).isOne();
            page.fill(at("/summary"), "太短");
            page.locator("button[value=file]").click();
            assertThat(page.innerText(".summary")).contains("至少要写 20 个字", "请确认“同意公示”", "业绩证明");

            page.fill(at("/summary"), SUMMARY);
            page.setInputFiles(at("/proof"), proof());
            page.check(at("/consent"));
            page.check("#statement-true");
            page.locator("button[value=file]").click();
            assertThat(page.url()).contains("/cases/").doesNotContain("new");
            assertThat(page.innerText("main")).contains(SUMMARY, "1. 名称：快换夹具", "业绩证明.pdf");
        }
    }
}
