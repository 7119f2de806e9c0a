package home.engineers.interests.web;

import home.engineers.interests.Act;
import home.engineers.interests.internal.Suggestions;
import home.engineers.kernel.Citation;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import home.engineers.patents.PatentClasses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is suggested to be followed, with the switch that says from what. */
@Controller
class SuggestionPages {
    private static final String PATH = InterestPages.LIST + "/suggestions";
    private static final Citation AUTOMATED_CHOICE = new Citation("pipl-2021", "24");
    private final Suggestions suggestions;
    private final PatentClasses classes;
    private final LawRegister law;

    SuggestionPages(Suggestions suggestions, PatentClasses classes, LawRegister law) {
        this.suggestions = suggestions;
        this.classes = classes;
        this.law = law;
    }

    @GetMapping(PATH)
    @Performs(Act.OWN)
    ModelAndView suggested(Actor actor) {
        return suggested(actor, List.of());
    }

    private ModelAndView suggested(Actor actor, List<Reason> reasons) {
        return new ModelAndView("interests/suggestions", Map.of(
                "shown", suggestions.of(actor), "classes", classes, "cited", law.cited(AUTOMATED_CHOICE), "reasons", reasons));
    }

    /** @param version of the text of the consent that stands on the page */
    @PostMapping(PATH + "/personal")
    @Performs(Act.OWN)
    ModelAndView personal(Actor actor, Page page, @RequestParam(defaultValue = "0") int version, RedirectAttributes after) {
        return FormAnswer.of(
                suggestions.personal(actor, version), after, done -> new Onward(PATH, page.t("interests.suggestions.done.personal")),
                reasons -> suggested(actor, reasons));
    }

    @PostMapping(PATH + "/impersonal")
    @Performs(Act.OWN)
    String impersonal(Actor actor, Page page, RedirectAttributes after) {
        suggestions.impersonal(actor);
        after.addFlashAttribute("flash", page.t("interests.suggestions.done.impersonal"));
        return "redirect:" + PATH;
    }
}
