package home.engineers.panels.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.internal.WitnessDesk;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a witness. The value stays in their browser, or on their paper, until they reveal it. */
@Controller
class WitnessPages {
    private final WitnessDesk desk;

    WitnessPages(WitnessDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/draws/{id}/witness")
    @Performs(Act.DRAW_WITNESS)
    ModelAndView page(Actor actor, @PathVariable DrawId id) {
        return page(actor, id, "", List.of());
    }

    private ModelAndView page(Actor actor, DrawId id, String typed, List<Reason> reasons) {
        return new ModelAndView(
                "panels/witness", Map.of("sheet", desk.sheet(actor, id), "typed", typed, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/draws/{id}/commitment")
    @Performs(Act.DRAW_WITNESS)
    ModelAndView commit(
            Actor actor, Page page, @PathVariable DrawId id, @RequestParam(defaultValue = "") String commitment, RedirectAttributes after) {
        return done(actor, id, commitment, desk.commit(actor, id, commitment), page.t("panels.done.committed"), after);
    }

    @PostMapping("/draws/{id}/reveal")
    @Performs(Act.DRAW_WITNESS)
    ModelAndView reveal(
            Actor actor, Page page, @PathVariable DrawId id, @RequestParam(defaultValue = "") String value, RedirectAttributes after) {
        return done(actor, id, value, desk.reveal(actor, id, value), page.t("panels.done.revealed"), after);
    }

    private ModelAndView done(
            Actor actor, DrawId id, String typed, Outcome<DrawId> outcome, String flash, RedirectAttributes after) {
        return switch (outcome) {
            case Granted<DrawId> granted -> {
                after.addFlashAttribute("flash", flash);
                yield new ModelAndView("redirect:/draws/" + id + "/witness");
            }
            case Refused<DrawId>(List<Reason> reasons) -> page(actor, id, typed, reasons);
        };
    }
}
