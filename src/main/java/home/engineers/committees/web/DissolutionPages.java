package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.internal.DissolutionDesk;
import home.engineers.committees.internal.DissolutionDesk.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dissolving a committee by resolution. */
@Controller
class DissolutionPages {
    private static final String PATH = "/committees/{id}/dissolution";
    private static final String TAKER = "taker-";
    private final DissolutionDesk desk;

    DissolutionPages(DissolutionDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.COMMITTEE_DISSOLVE)
    ModelAndView form(Actor actor, @PathVariable OrganisationId id) {
        return form(actor, id, Wish.EMPTY, List.of());
    }

    private ModelAndView form(Actor actor, OrganisationId id, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "committees/dissolution", Map.of("sheet", desk.sheet(actor, id), "wish", wish, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.COMMITTEE_DISSOLVE)
    ModelAndView dissolve(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String resolution,
            @RequestParam(defaultValue = "") String lastDay, @RequestParam Map<String, String> fields, RedirectAttributes after) {
        Map<String, String> takers = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(TAKER)) {
                takers.put(name.substring(TAKER.length()), value);
            }
        });
        Wish wish = new Wish(resolution, lastDay, takers);
        return FormAnswer.of(
                desk.dissolve(actor, id, wish),
                after,
                done -> new Onward("/committees/" + id, page.t("committees.done.dissolved")),
                reasons -> form(actor, id, wish, reasons));
    }
}
