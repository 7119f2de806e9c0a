package home.engineers.portal.indexes;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.ProgressWatch;
import home.engineers.kernel.web.ProgressWatch.Told;
import home.engineers.search.Act;
import home.engineers.search.IndexStanding;
import home.engineers.search.SearchIndex.Progress;
import home.engineers.search.SearchIndex.State;
import home.engineers.search.SearchIndexes;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The indexes of this node: how they stand, building them anew, comparing them with the database. */
@Controller
class IndexPages {
    private static final String LIST = "/indexes";
    private static final int WHOLE = 100;
    private final SearchIndexes indexes;
    private final Authority authority;
    private final ProgressWatch watch;

    IndexPages(SearchIndexes indexes, Authority authority, ProgressWatch watch) {
        this.indexes = indexes;
        this.authority = authority;
        this.watch = watch;
    }

    @Performs(Act.INDEX_READ)
    @GetMapping(LIST)
    ModelAndView list(Actor actor) {
        authority.demand(actor, Act.INDEX_READ, Subject.HOUSE);
        return new ModelAndView("portal/indexes", Map.of(
                "indexes", indexes.standings(), "mayRebuild", authority.may(actor, Act.INDEX_REBUILD, Subject.HOUSE)));
    }

    @Performs(Act.INDEX_REBUILD)
    @PostMapping("/indexes/{name}/rebuild")
    String rebuild(Actor actor, @PathVariable String name) {
        authority.demand(actor, Act.INDEX_REBUILD, Subject.HOUSE);
        indexes.index(known(name).index()).rebuild();
        return "redirect:" + LIST;
    }

    @Performs(Act.INDEX_REBUILD)
    @PostMapping("/indexes/{name}/comparison")
    String compare(Actor actor, @PathVariable String name) {
        authority.demand(actor, Act.INDEX_REBUILD, Subject.HOUSE);
        indexes.compare(known(name).index());
        return "redirect:" + LIST;
    }

    /** The progress of a rebuild as it goes on, by server-sent events; ends with the event {@code end}. */
    @Performs(Act.INDEX_READ)
    @GetMapping("/indexes/{name}/progress")
    SseEmitter progress(Actor actor, Page page, @PathVariable String name) {
        authority.demandOrHide(actor, Act.INDEX_READ, Subject.HOUSE);
        known(name);
        return watch.of(() -> told(known(name), page));
    }

    private static Told told(IndexStanding standing, Page page) {
        Progress come = standing.state().flatMap(State::rebuilding).orElse(new Progress(0, 0));
        return new Told(percent(come), page.t("search.index.progress", come.done(), come.all()), !standing.rebuilding());
    }

    private static int percent(Progress come) {
        return come.all() == 0 ? 0 : (int) (WHOLE * come.done() / come.all());
    }

    private IndexStanding known(String name) {
        return indexes.standings().stream().filter(standing -> standing.index().equals(name)).findAny().orElseThrow(Absent::new);
    }
}
