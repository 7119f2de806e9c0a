package home.engineers.programmes.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.internal.CallDraws;
import home.engineers.programmes.internal.CallDraws.Wish;
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

/** The draws of the panels for the cases of a call: what waits, what is on its way, and ordering the next. */
@Controller
class CallDrawPages {
    private final Calls calls;
    private final CallDraws draws;

    CallDrawPages(Calls calls, CallDraws draws) {
        this.calls = calls;
        this.draws = draws;
    }

    @GetMapping("/calls/{id}/draws")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView draws(@PathVariable UUID id, Actor actor) {
        return page(calls.call(new CallId(id)), actor, Wish.EMPTY, List.of());
    }

    @PostMapping("/calls/{id}/draws")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView order(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pool,
            @RequestParam(defaultValue = "") String witnesses,
            @RequestParam(defaultValue = "") String commitBy,
            @RequestParam(defaultValue = "") String revealBy,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Page page,
            RedirectAttributes after) {
        Call call = calls.call(new CallId(id));
        Wish wish = new Wish(pool, witnesses, commitBy, revealBy, reason);
        return FormAnswer.of(
                draws.order(actor, call.id(), wish), after,
                draw -> new Onward("/draws/" + draw, page.t("programmes.draw.ordered")),
                reasons -> page(call, actor, wish, reasons));
    }

    private ModelAndView page(Call call, Actor actor, Wish wish, List<Reason> reasons) {
        return new ModelAndView("programmes/calldraws", Map.of(
                "call", call, "groups", draws.groups(actor, call.id()), "wish", wish, "reasons", reasons));
    }
}
