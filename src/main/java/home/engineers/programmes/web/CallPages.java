package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.Calls.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls: the public list, the list of staff, opening one, its page, and closing it. */
@Controller
class CallPages {
    private static final int SIZE = 20;
    private final Calls calls;

    CallPages(Calls calls) {
        this.calls = calls;
    }

    @GetMapping("/calls")
    @Performs(Act.CALL_READ)
    ModelAndView calls(Actor actor) {
        return new ModelAndView("programmes/calls", Map.of("calls", calls.all(), "staff", calls.readsCases(actor)));
    }

    @GetMapping("/calls/desk")
    @Performs(Act.CALL_CASES)
    ModelAndView desk(Actor actor) {
        return new ModelAndView("programmes/calldesk", Map.of("calls", calls.counted(actor)));
    }

    @GetMapping("/calls/new")
    @Performs(Act.CALL_OPEN)
    ModelAndView form(@RequestParam(defaultValue = "") String programme, Actor actor) {
        return form(actor, new Form(programme, "", "", "", "", "", "", ""), List.of());
    }

    @PostMapping("/calls/new")
    @Performs(Act.CALL_OPEN)
    ModelAndView open(@ModelAttribute("form") Form form, Actor actor, Page page, RedirectAttributes redirect) {
        return switch (calls.open(actor, whole(form))) {
            case Granted<Call>(Call call) -> {
                redirect.addFlashAttribute("flash", page.t("calls.opened", page.t(call.name())));
                yield new ModelAndView("redirect:/calls/" + call.id());
            }
            case Refused<Call>(List<Reason> reasons) -> form(actor, whole(form), reasons);
        };
    }

    /** A field that was not sent is an empty one. */
    private static Form whole(Form form) {
        return new Form(
                text(form.programme()), text(form.nameZh()), text(form.nameEn()), text(form.opensOn()), text(form.closesOn()),
                text(form.countsOn()), text(form.approvalNumber()), text(form.approvingAuthority()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private ModelAndView form(Actor actor, Form form, List<Reason> reasons) {
        return new ModelAndView(
                "programmes/newcall",
                Map.of("openable", calls.openable(actor), "form", form, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/calls/{id}")
    @Performs(Act.CALL_READ)
    ModelAndView show(@PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number, Actor actor) {
        return call(new CallId(id), Math.max(1, number), actor, "", List.of());
    }

    @PostMapping("/calls/{id}/closing")
    @Performs(Act.CALL_CLOSE)
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Outcome<Call> outcome = calls.close(actor, new CallId(id), version, why);
        return switch (outcome) {
            case Granted<Call>(Call call) -> {
                redirect.addFlashAttribute("flash", page.t("calls.closed", page.t(call.name())));
                yield new ModelAndView("redirect:/calls/" + call.id());
            }
            case Refused<Call>(List<Reason> reasons) -> call(new CallId(id), 1, actor, why, reasons);
        };
    }

    private ModelAndView call(CallId id, int number, Actor actor, String why, List<Reason> reasons) {
        Map<String, Object> model = model(calls, calls.call(id), number, actor);
        model.put("why", why);
        model.put("reasons", reasons);
        return new ModelAndView("programmes/call", model, reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What the page of a call shows to this actor. */
    static Map<String, Object> model(Calls calls, Call call, int number, Actor actor) {
        boolean staff = calls.readsCases(actor);
        Map<String, Object> model = new HashMap<>(Map.of(
                "call", call, "voting", calls.voting(call.id()), "staff", staff, "number", number, "size", SIZE, "why", "", "reasons", List.of()));
        if (staff) {
            model.put("counted", calls.counted(actor, call.id()));
            model.put("cases", calls.cases(actor, call.id(), number, SIZE));
        }
        return model;
    }
}
