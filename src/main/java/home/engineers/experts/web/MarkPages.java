package home.engineers.experts.web;

import home.engineers.experts.Act;
import home.engineers.experts.internal.MarkDesk;
import home.engineers.experts.internal.MarkDesk.Typed;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Judging the work of an expert, for chairs and secretaries alike; it shows nothing of what others judged. */
@Controller
class MarkPages {
    private final MarkDesk desk;

    MarkPages(MarkDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/experts/marks")
    @Performs(Act.MARK_GIVE)
    ModelAndView form(@RequestParam(defaultValue = "") String who) {
        return form(new Typed(who, "", "", ""), List.of());
    }

    private static ModelAndView form(Typed typed, List<Reason> reasons) {
        return new ModelAndView("experts/mark", Map.of("typed", typed, "reasons", reasons));
    }

    @PostMapping("/experts/marks")
    @Performs(Act.MARK_GIVE)
    ModelAndView mark(
            Actor actor, Page page, @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String grade, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        Typed typed = new Typed(who, occasion, grade, reason);
        return FormAnswer.of(
                desk.mark(actor, typed), after, id -> new Onward("/experts/marks", page.t("experts.done.marked")),
                reasons -> form(typed, reasons));
    }
}
