package home.engineers.careers.web;

import home.engineers.careers.Act;
import home.engineers.careers.internal.ElementDesk;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A framework of competence, element by element, with the own evidence for each. */
@Controller
class FrameworkPages {
    private static final String PATH = "/passport/frameworks/{framework:[a-z0-9-]{2,40}}";
    private final ElementDesk desk;
    private final LawRegister register;

    FrameworkPages(ElementDesk desk, LawRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @GetMapping(PATH)
    @Performs(Act.PASSPORT_KEEP)
    ModelAndView framework(Actor actor, @PathVariable String framework) {
        return framework(actor, framework, "", List.of());
    }

    /** @param at the element at whose form something is wrong, or empty */
    private ModelAndView framework(Actor actor, String framework, String at, List<Reason> reasons) {
        return new ModelAndView(
                "careers/framework",
                Map.of("shown", desk.own(actor, framework), "register", register, "at", at, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.PASSPORT_KEEP)
    ModelAndView name(
            Actor actor, Page page, @PathVariable String framework, @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String statement, RedirectAttributes after) {
        return FormAnswer.of(
                desk.name(actor, framework, element, item, statement), after,
                done -> new Onward("/passport/frameworks/" + framework + "#" + element, page.t("careers.element.named")),
                reasons -> framework(actor, framework, element, reasons));
    }

    @PostMapping(PATH + "/remove")
    @Performs(Act.PASSPORT_KEEP)
    String remove(
            Actor actor, Page page, @PathVariable String framework, @RequestParam String element, @RequestParam String item,
            RedirectAttributes after) {
        desk.remove(actor, framework, element, item);
        after.addFlashAttribute("flash", page.t("careers.element.removed"));
        return "redirect:/passport/frameworks/" + framework + "#" + element;
    }
}
