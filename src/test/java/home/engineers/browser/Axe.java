package home.engineers.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import home.engineers.kernel.web.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of WCAG 2.2, levels A and AA, as axe-core judges them. The script goes into a page once, however often the
 * page is judged; the themes differ in colours alone, so the page need not be asked for again to be judged in the other.
 */
final class Axe {
    private static final Map<String, Object> WCAG =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    /** The rules on which colours bear; all others come out alike in both themes. */
    private static final Map<String, Object> OF_COLOUR =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
    private static final String SCRIPT = script();
    /** The rules that speak of a page as a whole and not of an element. */
    private static final Map<String, Object> OF_THE_PAGE = Map.of("type", "rule", "values", List.of(
            "bypass", "document-title", "html-has-lang", "html-lang-valid", "html-xml-lang-mismatch", "meta-refresh", "meta-viewport"));
    private static final String JUDGE = """
            async ([only, parts]) => {
              await Promise.all(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished));
              const what = !parts ? document : {include: parts.map(part => window.houseParts[part])};
              const result = await axe.run(what, {runOnly: only, resultTypes: ['violations']});
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
    static List<String> violations(Page page) {
        return judged(page, WCAG, null);
    }

    /** What the page violates as a whole and in these of its {@link Parts}. */
    static List<String> violations(Page page, List<Integer> parts) {
        List<String> violations = new ArrayList<>(judged(page, OF_THE_PAGE, null));
        if (!parts.isEmpty()) {
            violations.addAll(judged(page, WCAG, parts));
        }
        return violations;
    }

    @SuppressWarnings("unchecked")
    private static List<String> judged(Page page, Map<String, Object> only, @Nullable List<Integer> parts) {
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(JUDGE, Arrays.asList(only, parts));
    }

    /** What the page violates in the other theme, in which it is shown only for this. */
    static List<String> violations(Page page, Theme theme) {
        return inTheme(page, theme, null);
    }

    /** The same of these of its {@link Parts}. */
    static List<String> violations(Page page, Theme theme, List<Integer> parts) {
        return parts.isEmpty() ? List.of() : inTheme(page, theme, parts);
    }

    private static List<String> inTheme(Page page, Theme theme, @Nullable List<Integer> parts) {
        Object before = page.evaluate(SHOW, theme.name().toLowerCase(Locale.ROOT));
        try {
            return judged(page, OF_COLOUR, parts);
        } finally {
            page.evaluate(SHOW, before);
        }
    }
}
