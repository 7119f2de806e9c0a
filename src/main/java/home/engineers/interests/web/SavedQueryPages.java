package home.engineers.interests.web;

import home.engineers.interests.Act;
import home.engineers.interests.internal.KeptQuery;
import home.engineers.interests.internal.SavedQueries;
import home.engineers.interests.rules.SavedQuery;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved searches of patents: kept under a name, run again, renamed, thrown away, made an interest. */
@Controller
class SavedQueryPages {
    private static final String LIST = InterestPages.LIST + "/queries";
    private static final String ONE = LIST + "/{id}";
    private final SavedQueries queries;

    SavedQueryPages(SavedQueries queries) {
        this.queries = queries;
    }

    @GetMapping(LIST)
    @Performs(Act.OWN)
    ModelAndView list(Actor actor) {
        return new ModelAndView("interests/queries", Map.of("lines", queries.own(actor)));
    }

    /** @param asked what the page of patents was asked */
    @GetMapping(LIST + "/new")
    @Performs(Act.OWN)
    ModelAndView begin(@RequestParam Map<String, String> asked) {
        String q = asked.getOrDefault("q", "").strip();
        return form(q.length() <= SavedQuery.LONGEST_NAME ? q : q.substring(0, SavedQuery.LONGEST_NAME), asked, List.of());
    }

    private static ModelAndView form(String name, Map<String, String> asked, List<Reason> reasons) {
        return new ModelAndView("interests/savequery", Map.of("saved", SavedQuery.of(name, asked), "reasons", reasons));
    }

    @PostMapping(LIST)
    @Performs(Act.OWN)
    ModelAndView save(
            Actor actor, Page page, @RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return FormAnswer.of(
                queries.save(actor, name, asked), after, id -> new Onward(LIST, page.t("interests.saved.done.saved")),
                reasons -> form(name, asked, reasons));
    }

    @GetMapping(ONE)
    @Performs(Act.OWN)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        KeptQuery one = queries.one(actor, id);
        return room(one, one.saved().name(), List.of());
    }

    private static ModelAndView room(KeptQuery one, String name, List<Reason> reasons) {
        return new ModelAndView("interests/query", Map.of("one", one, "name", name, "reasons", reasons));
    }

    @PostMapping(ONE)
    @Performs(Act.OWN)
    ModelAndView rename(Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String name, RedirectAttributes after) {
        return FormAnswer.of(
                queries.rename(actor, id, name), after, done -> new Onward(LIST, page.t("interests.saved.done.renamed")),
                reasons -> room(queries.one(actor, id), name, reasons));
    }

    @PostMapping(ONE + "/delete")
    @Performs(Act.OWN)
    String delete(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        queries.delete(actor, id);
        after.addFlashAttribute("flash", page.t("interests.saved.done.deleted"));
        return "redirect:" + LIST;
    }
}
