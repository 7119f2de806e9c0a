package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.kernel.web.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the judge of the pages judges. */
class AxeBrowserTests {
    private static final String PALE_IN_THE_DARK = """
            <!doctype html><html lang="zh" data-theme="light"><head><title>页</title>
            <style>p { color: #111; background: #fff; } :root[data-theme="dark"] p { color: #222; background: #111; }</style></head>
            <body><main><h1>页</h1><p>正文</p></main></body></html>""";

    @Test
    void findsInOneThemeWhatTheOtherDoesNotShow() {
        try (Page page = Chromium.browser().newPage()) {
            page.setContent(PALE_IN_THE_DARK);

            assertThat(Axe.violations(page)).isEmpty();
            assertThat(Axe.violations(page, Theme.DARK)).singleElement().asString().startsWith("color-contrast");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void judgesOfAPageThatIsLikeAnotherOnlyWhatIsNew() {
        Set<String> judged = new HashSet<>();
        String picture = "<img src=\"data:,\">";
        try (Page page = Chromium.browser().newPage()) {
            assertThat(violations(page, "<div><p>一</p></div><ul><li>一</li></ul>", judged)).isEmpty();
            assertThat(violations(page, "<div><p>二</p></div><ul><li>二</li></ul>", judged)).isEmpty();
            assertThat(violations(page, "<div><p>二</p></div><ul><div>二</div></ul>", judged)).singleElement().asString().startsWith("list");
            assertThat(violations(page, "<div><p>二</p><section>" + picture + "</section></div>", judged))
                    .singleElement().asString().startsWith("image-alt");
            assertThat(violations(page, "<aside><p>二</p></aside><section>" + picture + "</section>", judged))
                    .as("in another place").singleElement().asString().startsWith("image-alt");
            assertThat(violations(page, "<div class=\"b\"><p>三</p><section>" + picture + "</section></div>", judged)).hasSize(1);
            assertThat(violations(page, "<div class=\"b\"><p>四</p><section>" + picture + "</section></div><form></form>", judged))
                    .as("judged before").isEmpty();
            assertThat(violations(page, "<nav><a href=\"/\">一</a></nav>", judged)).isEmpty();
            assertThat(violations(page, "<nav><a href=\"/\"> </a></nav>", judged)).singleElement().asString().startsWith("link-name");
            assertThat(violations(page, "<p><input type=\"text\" aria-label=\"一\" autocomplete=\"name\"></p>", judged)).isEmpty();
            assertThat(violations(page, "<p><input type=\"text\" aria-label=\"一\" autocomplete=\"nome\"></p>", judged))
                    .singleElement().asString().startsWith("autocomplete-valid");
        }
    }

    private static List<String> violations(Page page, String inside, Set<String> judged) {
        page.setContent(PALE_IN_THE_DARK.replace("<p>正文</p>", inside));
        return Axe.violations(page, Parts.of(page).taken(judged, ""));
    }

    @Test
    void judgesThePageAsAWholeThoughEveryPartWasJudged() {
        try (Page page = Chromium.browser().newPage()) {
            page.setContent(PALE_IN_THE_DARK.replace("<title>页</title>", ""));

            assertThat(Axe.violations(page, List.of())).singleElement().asString().startsWith("document-title");
        }
    }

    @Test
    void findsAPictureWithoutWords() {
        try (Page page = Chromium.browser().newPage()) {
            page.setContent(PALE_IN_THE_DARK.replace("<p>", "<img src=\"data:,\"><p>"));

            assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt");
        }
    }
}
