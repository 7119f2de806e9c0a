package home.engineers.experts.conflicts.web;

import home.engineers.experts.Act;
import home.engineers.experts.conflicts.internal.LiftingDesk;
import home.engineers.experts.conflicts.internal.LiftingDesk.Named;
import home.engineers.experts.conflicts.internal.TieDesk;
import home.engineers.experts.conflicts.internal.TieReading.Typed;
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

/** All ties on record, entering one by hand, and lifting a link by two. */
@Controller
class TiePages {
    private final TieDesk desk;
    private final LiftingDesk liftings;

    TiePages(TieDesk desk, LiftingDesk liftings) {
        this.desk = desk;
        this.liftings = liftings;
    }

    @GetMapping("/experts/ties")
    @Performs(Act.CONFLICT_READ)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "1") String page) {
        return list(actor, page, List.of());
    }

    private ModelAndView list(Actor actor, String page, List<Reason> reasons) {
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return new ModelAndView("experts/ties", Map.of("found", desk.list(actor, number), "number", number, "reasons", reasons));
    }

    @GetMapping("/experts/ties/new")
    @Performs(Act.CONFLICT_KEEP)
    ModelAndView form() {
        return form("", Typed.EMPTY, "", List.of());
    }

    private static ModelAndView form(String who, Typed typed, String why, List<Reason> reasons) {
        return new ModelAndView("experts/tie-form", Map.of("who", who, "typed", typed, "why", why, "reasons", reasons));
    }

    @PostMapping("/experts/ties")
    @Performs(Act.CONFLICT_KEEP)
    ModelAndView enter(
            Actor actor, Page page, @RequestParam(defaultValue = "") String who, @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        Typed typed = OwnTiePages.typed(form);
        return FormAnswer.of(
                desk.enter(actor, who, typed, why), after,
                id -> new Onward("/experts/ties", page.t("experts.done.tieEntered")), reasons -> form(who, typed, why, reasons));
    }

    @PostMapping("/experts/ties/{id:[0-9a-f-]{36}}/recognition")
    @Performs(Act.CONFLICT_KEEP)
    ModelAndView recognise(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String other, RedirectAttributes after) {
        return FormAnswer.of(
                desk.recognise(actor, id, other), after, done -> new Onward("/experts/ties", page.t("experts.done.tieKnown")),
                reasons -> list(actor, "1", reasons));
    }

    @GetMapping("/experts/ties/lift")
    @Performs(Act.CONFLICT_KEEP)
    ModelAndView lift(
            Actor actor, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other) {
        return kind.isEmpty()
                ? new ModelAndView("redirect:/experts/ties")
                : lift(actor, new Named(kind, one, other), "", List.of());
    }

    private ModelAndView lift(Actor actor, Named named, String why, List<Reason> reasons) {
        return new ModelAndView("experts/lift", Map.of("sheet", liftings.sheet(actor, named), "why", why, "reasons", reasons));
    }

    @PostMapping("/experts/ties/liftings")
    @Performs(Act.CONFLICT_KEEP)
    ModelAndView ask(
            Actor actor, Page page, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        Named named = new Named(kind, one, other);
        return FormAnswer.of(
                liftings.ask(actor, named, why), after, id -> new Onward("/experts/ties", page.t("experts.done.liftAsked")),
                reasons -> lift(actor, named, why, reasons));
    }

    @PostMapping("/experts/ties/liftings/{id:[0-9a-f-]{36}}/decision")
    @Performs(Act.CONFLICT_KEEP)
    ModelAndView decide(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        return FormAnswer.of(
                liftings.decide(actor, id, answer.equals("lift"), why), after,
                done -> new Onward(
                        "/experts/ties", page.t(answer.equals("lift") ? "experts.done.lifted" : "experts.done.kept")),
                reasons -> list(actor, "1", reasons));
    }
}
