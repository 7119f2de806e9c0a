package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.ObjectionHandling;
import home.engineers.programmes.ObjectionHandling.Naming;
import home.engineers.programmes.Objections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names the two handlers of objections, and tells them who objects. */
@Controller
class HandlerPages {
    private final ObjectionHandling handling;
    private final Objections objections;
    private final ActPages pages;

    HandlerPages(ObjectionHandling handling, Objections objections, ActPages pages) {
        this.handling = handling;
        this.objections = objections;
        this.pages = pages;
    }

    @GetMapping("/objection-handlers")
    @Performs(Act.HANDLERS_NAME)
    ModelAndView handlers(Actor actor) {
        return page(actor, List.of());
    }

    private ModelAndView page(Actor actor, List<Reason> reasons) {
        return new ModelAndView("programmes/handlers", Map.of(
                "naming", handling.standing(actor), "waiting", handling.waiting(actor), "reasons", reasons));
    }

    @PostMapping("/objection-handlers")
    @Performs(Act.HANDLERS_NAME)
    ModelAndView name(
            Actor actor, Page page, @RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String second,
            RedirectAttributes after) {
        return switch (handling.name(actor, first, second)) {
            case Granted<Naming> named -> {
                after.addFlashAttribute("flash", page.t("programmes.done.handlers"));
                yield new ModelAndView("redirect:/objection-handlers");
            }
            case Refused<Naming>(List<Reason> reasons) -> {
                ModelAndView again = page(actor, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    @PostMapping("/cases/{address}/handlers")
    @Performs(Act.HANDLERS_NAME)
    ModelAndView nameFor(
            @PathVariable String address, @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(handling.nameFor(actor, address, first, second), "handlers", address, actor, page, redirect);
    }

    /** A page of its own for a moment, by a form: a look is an act, and is kept. */
    @PostMapping("/cases/{address}/objections/{objection}/objector")
    @Performs(Act.OBJECTOR_READ)
    ModelAndView objector(@PathVariable String address, @PathVariable UUID objection, Actor actor) {
        return new ModelAndView("programmes/objector", Map.of("identity", objections.identity(actor, objection)));
    }

    @PostMapping("/cases/{address}/objections/{objection}/raise")
    @Performs(Act.OBJECTION_ANSWER)
    ModelAndView raise(
            @PathVariable String address,
            @PathVariable UUID objection,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return pages.after(objections.raise(actor, objection, version, reason), "raise", address, actor, page, redirect);
    }
}
