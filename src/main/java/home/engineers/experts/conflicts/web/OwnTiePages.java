package home.engineers.experts.conflicts.web;

import home.engineers.experts.Act;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declaring one's own ties: experts and applicants alike. */
@Controller
class OwnTiePages {
    private final TieDesk desk;

    OwnTiePages(TieDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/my/ties")
    @Performs(Act.TIE_DECLARE)
    ModelAndView page(Actor actor) {
        return page(actor, Typed.EMPTY, List.of());
    }

    private ModelAndView page(Actor actor, Typed typed, List<Reason> reasons) {
        return new ModelAndView("experts/own-ties", Map.of("ties", desk.own(actor), "typed", typed, "reasons", reasons));
    }

    @PostMapping("/my/ties")
    @Performs(Act.TIE_DECLARE)
    ModelAndView declare(Actor actor, Page page, @RequestParam Map<String, String> form, RedirectAttributes after) {
        Typed typed = typed(form);
        return FormAnswer.of(
                desk.declare(actor, typed), after, id -> new Onward("/my/ties", page.t("experts.done.tieDeclared")),
                reasons -> page(actor, typed, reasons));
    }

    static Typed typed(Map<String, String> form) {
        return new Typed(
                form.getOrDefault("kind", ""), form.getOrDefault("what", ""), form.getOrDefault("other", ""),
                form.getOrDefault("about", ""), form.getOrDefault("since", ""), form.getOrDefault("expires", ""));
    }
}
