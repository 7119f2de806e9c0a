package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import home.engineers.cast.Cast;
import home.engineers.kernel.web.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One browser session with one look. What the console says against a page is kept. */
public final class Visit implements AutoCloseable {
    private static final Path SCREENS = Path.of(System.getProperty("house.screenshots", "target/screens"));

    /** What was judged in each look since this JVM began, by whichever test. */
    private static final Set<String> JUDGED = new HashSet<>();
    private static final int HEIGHT = 900;
    private static final int MOST_SHOWN = 1400;

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
        return to("http://127.0.0.1:" + port, look);
    }

    /** To the house by its name: passkeys belong to names, not to numbers. */
    static Visit byName(int port, Look look) {
        return to("http://localhost:" + port, look);
    }

    private static Visit to(String base, Look look) {
        BrowserContext context = Chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), HEIGHT)
                .setLocale(look.language().tag())
                .setTimezoneId("Asia/Shanghai"));
        context.addCookies(List.of(
                new Cookie("language", look.languageCookie()).setUrl(base),
                new Cookie("theme", look.themeCookie()).setUrl(base)));
        return new Visit(base, look, context);
    }

    /** Opens a path of the house. */
    public Visit open(String path) {
        assertThat(go(path).status()).as("status of %s", path).isLessThan(400);
        return this;
    }

    /** Opens a path of the house, whatever it answers; complaints about the page before are forgotten with it. */
    Response go(String path) {
        complaints.clear();
        return page.navigate(base + path);
    }

    /** What a path of the house answers to this session, without opening it. */
    APIResponse fetch(String path) {
        return page.request().get(base + path);
    }

    /** Signs in by password, as the cast does. */
    public Visit signIn(Cast.Member member) {
        return signIn(member.signInName());
    }

    /** The same for anyone who has the password of the cast. @param name mobile number or mail address */
    Visit signIn(String name) {
        open("/sign-in");
        page.fill("#name", name);
        page.fill("#password", Cast.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    public Page page() {
        return page;
    }

    /** No violation of WCAG 2.2 A and AA, nothing in the console, no scrolling sideways, one first heading. */
    public Visit mustBeClean() {
        assertThat(faults(true)).as(page.url() + " as " + look).isEmpty();
        return this;
    }

    /** The same of a page that answers a refusal: that it was one, the console of the browser says once. */
    Visit mustBeCleanThoughRefused() {
        assertThat(faults(true)).as(page.url() + " as " + look).singleElement().asString().contains("status of 422");
        return this;
    }

    /**
     * What is wrong with the page that stands open.
     *
     * @param accessibility whether the rules of WCAG 2.2 A and AA are applied as well, to those {@link Parts} of it that no
     *     test has met in this look
     */
    List<String> faults(boolean accessibility) {
        List<String> faults = new ArrayList<>();
        if (accessibility) {
            Parts parts = Parts.of(page);
            if (parts.fresh(JUDGED, look.toString())) {
                faults.addAll(Axe.violations(page, parts.taken(JUDGED, look.toString())));
            }
        }
        complaints.forEach(complaint -> faults.add("console: " + complaint));
        complaints.clear();
        int beyond = beyond();
        if (beyond != 0) {
            faults.add("scrolls sideways by " + beyond + " px");
        }
        if (page.locator("h1").count() != 1) {
            faults.add("has " + page.locator("h1").count() + " first headings");
        }
        return faults;
    }

    /** What the page violates as a whole, and in these of its parts, in the theme of this look and in the other. */
    List<String> violationsInBothThemes(List<Integer> parts) {
        Theme other = look.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
        List<String> violations = new ArrayList<>(Axe.violations(page, parts));
        Axe.violations(page, other, parts).forEach(violation -> violations.add("in the " + other + " theme: " + violation));
        return violations;
    }

    /** By how many pixels the page is wider than a phone, on a desk. */
    int beyondPhone() {
        page.setViewportSize(Look.PHONE, HEIGHT);
        int beyond = beyond();
        page.setViewportSize(look.width(), HEIGHT);
        return beyond;
    }

    private int beyond() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Keeps a picture of the whole page; under {@code docs/img} where the tests are run to renew the pictures there. */
    public Visit keepPicture(String name) {
        page.screenshot(picture(SCREENS.resolve(name + ".png")));
        return this;
    }

    /** Keeps a picture of the upper part of the page under the name of who sees what there. */
    Visit keepScene(String role, String what) {
        Path path = SCREENS.resolve(role + "-" + what + "-" + look.inNames() + ".png");
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(picture(path).setClip(0, 0, look.width(), Math.min(height, MOST_SHOWN)));
        return this;
    }

    /** The caret stays: hiding it leaves style attributes behind, which a swap of the page would copy against its policy. */
    private static Page.ScreenshotOptions picture(Path path) {
        return new Page.ScreenshotOptions().setPath(path).setFullPage(true).setCaret(ScreenshotCaret.INITIAL);
    }

    /** Sends a form this page does not offer, with a valid token, and says what the house answered. */
    int post(String path, Map<String, String> fields) {
        FormData form = FormData.create().set("_csrf", page.locator("input[name=_csrf]").first().inputValue());
        fields.forEach(form::set);
        return page.request().post(base + path, RequestOptions.create().setForm(form).setMaxRedirects(0)).status();
    }

    /** Presses the button with these words in the text of the page and waits for the page that answers. */
    Visit press(String words) {
        return press(page.locator("main button", new Page.LocatorOptions().setHasText(words)).first());
    }

    /** Moves the clock to the next due date by the bar on the page. */
    Visit moveClock() {
        return press(page.locator(".clockbar button[value=due]"));
    }

    /** Waits until the long work of which the page tells is done and the page has been read anew. */
    Visit settled() {
        Locator working = page.locator("[data-progress]");
        do {
            working.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForLoadState();
        } while (working.count() > 0);
        return this;
    }

    Visit press(Locator button) {
        page.waitForResponse(Visit::opensPage, button::click);
        page.waitForLoadState();
        return this;
    }

    private static boolean opensPage(Response response) {
        return response.request().isNavigationRequest() && response.status() / 100 != 3;
    }

    String text() {
        return page.locator("main").innerText();
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
