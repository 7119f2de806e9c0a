package home.engineers.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import home.engineers.kernel.web.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The rules of WCAG 2.2, levels A and AA, as axe-core judges them. The script goes into a page once, however often the
 * page is judged; the themes differ in colours alone, so the page need not be asked for again to be judged in the other.
 */
final class Axe {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String SCRIPT = script();
    private static final String JUDGE = """
            async tags => {
              await Promise.all(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished));
              const result = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return result.violations.map(rule => rule.id + ' ' + rule.nodes.slice(0, 4)
                  .map(node => node.target + ' ' + node.failureSummary).join('; '));
            }
            """;
    private static final String SHOW = """
            theme => {
              const before = document.documentElement.getAttribute('data-theme');
              document.documentElement.setAttribute('data-theme', theme);
              return before;
            }
            """;

    private Axe() {}

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What the page violates as it stands. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(JUDGE, WCAG);
    }

    /** What the page violates in the other theme, in which it is shown only for this. */
    static List<String> violations(Page page, Theme theme) {
        Object before = page.evaluate(SHOW, theme.name().toLowerCase(Locale.ROOT));
        try {
            return violations(page);
        } finally {
            page.evaluate(SHOW, before);
        }
    }
}
