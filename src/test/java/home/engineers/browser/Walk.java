package home.engineers.browser;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens the pages of one role one by one and, where they link to pages whose address holds a variable, one example of
 * each such page. The rules of accessibility are applied once to every shape of a part of a page in a look, in both themes:
 * the same {@link Parts} are judged alike whoever reads them and whatever stands beside them; what is said of a page as a
 * whole is judged with every shape of a page. A page at a desk is also made as narrow as a phone. A page whose text and
 * elements an earlier role has met to the letter, in the same look, is fetched but not drawn again.
 */
final class Walk {
    private static final Set<String> JUDGED = new HashSet<>();
    private static final Set<String> DRAWN = new HashSet<>();
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\s(?![^>]*\\sdownload)[^>]*href=\"(/[^\"]*)\"");
    /** What a form carries of the session, not of the page. */
    private static final Pattern TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");

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
        APIResponse answer = visit.fetch(address);
        opened.add(address);
        if (answer.status() != 200) {
            faults.add(address + ": status " + answer.status());
            return;
        }
        Matcher main = MAIN.matcher(answer.text());
        if (!main.find() || DRAWN.add(look + TOKEN.matcher(main.group()).replaceAll(""))) {
            draw(address);
        }
        main.reset().results().flatMap(found -> LINK.matcher(found.group()).results()).map(link -> link.group(1).replace("&amp;", "&"))
                .forEach(link -> pages.patternOf(link).filter(examples::add).ifPresent(pattern -> ahead.add(link)));
    }

    private void draw(String address) {
        visit.go(address);
        List<String> found = visit.faults(false);
        Parts parts = Parts.of(visit.page());
        if (parts.fresh(JUDGED, look.toString())) {
            fresh.add(address);
            found.addAll(visit.violationsInBothThemes(parts.taken(JUDGED, look.toString())));
            int beyond = visit.beyondPhone();
            if (beyond != 0) {
                found.add("scrolls sideways on a phone by " + beyond + " px");
            }
        }
        found.forEach(fault -> faults.add(address + " as " + look + ": " + fault));
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
