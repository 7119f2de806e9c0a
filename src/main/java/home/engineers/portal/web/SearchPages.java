package home.engineers.portal.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.SearchSource;
import home.engineers.kernel.web.SearchSource.Hit;
import home.engineers.portal.internal.PortalActs;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search from anywhere: asks every source and shows what the actor may see. */
@Controller
public class SearchPages {
    private static final int PER_KIND = 20;
    private static final int LONGEST = 100;
    private final ObjectProvider<SearchSource> sources;

    SearchPages(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @Performs(PortalActs.SEARCH)
    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor actor) {
        String stripped = q.strip();
        String query = stripped.substring(0, Math.min(stripped.length(), LONGEST));
        List<Found> found = query.isEmpty() ? List.of() : find(query, actor);
        return new ModelAndView("portal/search", Map.of("query", query, "found", found));
    }

    private List<Found> find(String query, Actor actor) {
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> new Found(source.label(), source.find(query, actor, PER_KIND)))
                .filter(kind -> !kind.hits().isEmpty())
                .toList();
    }

    /** The hits of one kind. */
    public record Found(String label, List<Hit> hits) {}
}
