package home.engineers.browser;

import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opens the pages of one role one by one and, where they link to pages whose address holds a variable, one example of
 * each such page. The rules of accessibility are applied once to every shape of page in a language, in both themes: the
 * same elements, classes and attributes are judged alike whoever reads them. A page at a desk is also made as narrow as
 * a phone.
 */
final class Walk {
    private static final Set<String> JUDGED = new HashSet<>();
    private static final String SHAPE = """
            () => {
              const parts = new Set();
              for (const e of document.querySelectorAll('body, body *')) {
                if (e.closest('svg') && e.tagName !== 'svg') continue;
                const names = [...e.attributes].map(a => a.name).sort().join(',');
                const up = e.parentElement;
                parts.add(up.tagName + '.' + up.className + '>' + e.tagName + '.' + (e.getAttribute('class') || '') + '[' + names
                    + (e.hasAttribute('role') ? e.getAttribute('role') : '') + ']');
              }
              return [...parts].sort().join('|');
            }
            """;
    private static final String LINKS =
            "() => [...document.querySelectorAll('main a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href'))";

    private final Visit visit;
    private final Look look;
    private final Pages pages;
    private final Set<String> examples = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Walk(Visit visit, Look look, Pages pages) {
        this.visit = visit;
        this.look = look;
        this.pages = pages;
    }

    Walk through(Collection<String> addresses) {
        ahead.addAll(addresses);
        while (!ahead.isEmpty()) {
            open(ahead.removeFirst());
        }
        return this;
    }

    private void open(String address) {
        Response response = visit.go(address);
        opened.add(address);
        if (response.status() != 200) {
            faults.add(address + ": status " + response.status());
            visit.faults(false);
            return;
        }
        List<String> found = visit.faults(false);
        if (JUDGED.add(look.language() + (String) visit.page().evaluate(SHAPE))) {
            fresh.add(address);
            found.addAll(visit.violationsInBothThemes());
            int beyond = visit.beyondPhone();
            if (beyond != 0) {
                found.add("scrolls sideways on a phone by " + beyond + " px");
            }
        }
        found.forEach(fault -> faults.add(address + " as " + look + ": " + fault));
        links().forEach(link -> pages.patternOf(link).filter(examples::add).ifPresent(pattern -> ahead.add(link)));
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) visit.page().evaluate(LINKS);
    }

    List<String> opened() {
        return opened;
    }

    /** Addresses of pages of a shape that no walk in this language had met before. */
    List<String> fresh() {
        return fresh;
    }

    List<String> faults() {
        return faults;
    }
}
