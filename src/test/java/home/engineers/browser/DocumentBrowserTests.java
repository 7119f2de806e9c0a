package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An edition written by one secretary and approved by another, each in the browser; nothing is restarted. */
@BrowserTest
class DocumentBrowserTests {
    private static final Look DARK_PHONE = new Look(Language.EN, Theme.DARK, Look.PHONE);
    private static final String FOUR = "yearsSinceTitle('assistant-engineer', 4)\"";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void isWrittenTriedMendedApprovedAndInForce() {
        try (Visit writer = enter("secretary", Look.PLAIN);
                Visit second = enter("second-secretary", Look.PLAIN);
                Visit visitor = Visit.to(port, DARK_PHONE)) {
            String path = begins(writer);
            changesOneClause(writer, path);
            mendsTheExamples(writer, path);
            writer.press("送另一人核准").mustBeClean();
            assertThat(writer.text()).contains("不能核准");

            second.open("/documents").mustBeClean();
            second.open(path).mustBeClean().keepScene("secretary", "approves-document");
            assertThat(second.text()).contains("5)").doesNotContain("不相符");
            second.page().locator(".decide input[value=adopt]").check();
            second.press("发出结论").mustBeClean();
            assertThat(second.text()).contains("已经生效");

            visitor.open("/programmes").mustBeClean();
            visitor.open("/programmes/zz-own-review").mustBeClean().keepScene("visitor", "programme");
            assertThat(visitor.text()).contains("2099-1", "In force");
            visitor.open("/programmes/zz-own-review/editions/2099-1").mustBeClean();
        }
    }

    private String begins(Visit writer) {
        writer.open("/documents").mustBeClean();
        String source = (String) writer.page().evaluate(
                "() => [...document.querySelectorAll('#source option')].map(o => o.value).find(v => v.startsWith('title-review '))");
        writer.page().selectOption("#source", source);
        writer.page().fill("#edition", "2099-1");
        writer.page().fill("#programme", "zz-own-review");
        writer.press("开始起草").mustBeClean();
        String url = writer.page().url();
        return url.substring(url.indexOf("/documents/"));
    }

    /** A fault is told while it is typed, at its line; then the years of one clause are changed. */
    private void changesOneClause(Visit writer, String path) {
        writer.open(path + "/form").mustBeClean();
        writer.open(path + "/text").mustBeClean();
        String text = writer.page().inputValue("#text");
        writer.page().fill("#text", text.replace("- stage: meeting", "- stage: gathering"));
        writer.page().locator("#text").press("End");
        writer.page().locator("#faults", new Page.LocatorOptions().setHasText("gathering")).waitFor();
        writer.page().fill("#text", text.replace(FOUR, FOUR.replace("4", "5")));
        writer.press("保存").mustBeClean();
        writer.open(path).mustBeClean().keepScene("secretary", "writes-document");
        assertThat(writer.text()).contains("不相符", "改了什么");
        assertThat(writer.page().locator("svg.flow").count()).isEqualTo(1);
    }

    private void mendsTheExamples(Visit writer, String path) {
        String failing = "#examples ~ * tr:has-text('不相符') a, section[aria-labelledby=examples] tr:has-text('不相符') a";
        while (writer.open(path).page().locator(failing).count() > 0) {
            writer.page().locator(failing).first().click();
            writer.page().waitForURL("**/examples/*");
            writer.mustBeClean();
            writer.press("删去这个示例");
        }
        assertThat(writer.text()).contains("可以送审");
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
