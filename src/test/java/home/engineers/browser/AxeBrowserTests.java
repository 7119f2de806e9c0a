package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.kernel.web.Theme;
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
    void findsAPictureWithoutWords() {
        try (Page page = Chromium.browser().newPage()) {
            page.setContent(PALE_IN_THE_DARK.replace("<p>", "<img src=\"data:,\"><p>"));

            assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt");
        }
    }
}
