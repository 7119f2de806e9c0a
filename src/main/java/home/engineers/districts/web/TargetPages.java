package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Target;
import home.engineers.districts.Targets;
import home.engineers.districts.rules.Days;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days by which every district should have its association, and a new one. */
@Controller
class TargetPages {
    private static final String PATH = "/coverage/targets";
    private final Targets targets;

    TargetPages(Targets targets) {
        this.targets = targets;
    }

    @GetMapping(PATH)
    @Performs(home.engineers.organisations.Act.COVERAGE_READ)
    ModelAndView targets(Actor actor) {
        return page(actor, "", "", List.of());
    }

    @PostMapping(PATH)
    @Performs(Act.TARGET_SET)
    ModelAndView set(
            Actor actor, Page page, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String source,
            RedirectAttributes after) {
        Outcome<Target> outcome = switch (Days.read("day", day)) {
            case Granted<LocalDate>(LocalDate read) -> targets.set(actor, read, source);
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
        return FormAnswer.of(
                outcome,
                after,
                set -> new Onward(PATH, page.t("districts.done.target", page.date(set.day()))),
                reasons -> page(actor, day, source, reasons));
    }

    private ModelAndView page(Actor actor, String day, String source, List<Reason> reasons) {
        return new ModelAndView(
                "districts/targets",
                Map.of("targets", targets.summaries(), "maySet", targets.maySet(actor), "day", day, "source", source,
                        "reasons", reasons));
    }
}
