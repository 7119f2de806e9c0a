package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One browser session with one look. What the console says against a page is kept. */
public final class Visit implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENS = Path.of(System.getProperty("house.screenshots", "target/screens"));

    private final String base;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(String base, Look look, BrowserContext context) {
        this.base = base;
        this.look = look;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public static Visit to(int port, Look look) {
        String base = "http://127.0.0.1:" + port;
        BrowserContext context = Chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setLocale(look.language().tag())
                .setTimezoneId("Asia/Shanghai"));
        context.addCookies(List.of(
                new Cookie("language", look.languageCookie()).setUrl(base),
                new Cookie("theme", look.themeCookie()).setUrl(base)));
        return new Visit(base, look, context);
    }

    /** Opens a path of the house. */
    public Visit open(String path) {
        Response response = page.navigate(base + path);
        assertThat(response.status()).as("status of %s", path).isLessThan(400);
        return this;
    }

    public Page page() {
        return page;
    }

    /** No violation of WCAG 2.2 A and AA, nothing in the console, no scrolling sideways, one first heading. */
    public Visit mustBeClean() {
        List<String> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; ")))
                .toList();
        String where = page.url() + " as " + look;
        assertThat(violations).as("accessibility of " + where).isEmpty();
        assertThat(complaints).as("console of " + where).isEmpty();
        Object beyond = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue()).as("sideways scroll of " + where).isZero();
        assertThat(page.locator("h1").count()).as("first headings of " + where).isOne();
        return this;
    }

    /** Keeps a picture of the whole page; under {@code docs/img} where the tests are run to renew the pictures there. */
    public Visit keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
        return this;
    }

    /** Bytes that came over the line for this page, images left out. */
    static long weight(List<Response> responses) {
        return List.copyOf(responses).stream()
                .filter(response -> !response.request().resourceType().equals("image"))
                .mapToLong(response -> response.request().sizes().responseBodySize)
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
