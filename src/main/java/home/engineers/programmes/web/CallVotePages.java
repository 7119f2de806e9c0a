package home.engineers.programmes.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CallId;
import home.engineers.programmes.internal.CallVoteDesk;
import home.engineers.programmes.internal.CallVoteDesk.Form;
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

/** The public vote of a call: prepared from the cases that wait for it, then held where public votes are held. */
@Controller
class CallVotePages {
    private final CallVoteDesk desk;

    CallVotePages(CallVoteDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/calls/{id}/public-vote")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        return page(actor, id, new Form("", "", ""), "", List.of());
    }

    @PostMapping("/calls/{id}/public-vote")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView prepare(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String begins, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description, Actor actor, Page page, RedirectAttributes after) {
        Form form = new Form(begins, title, description);
        return FormAnswer.of(
                desk.prepare(actor, new CallId(id), form), after,
                vote -> new Onward("/public-votes/" + vote + "/desk", page.t("programmes.vote.prepared")),
                reasons -> page(actor, id, form, "", reasons));
    }

    @PostMapping("/calls/{id}/public-vote/waiver")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView waive(
            @PathVariable UUID id, @RequestParam String address, @RequestParam int version,
            @RequestParam(defaultValue = "") String why, Actor actor, Page page, RedirectAttributes after) {
        return FormAnswer.of(
                desk.waive(actor, new CallId(id), address, version, why), after,
                done -> new Onward("/cases/" + done.address(), page.t("programmes.vote.waived")),
                reasons -> page(actor, id, new Form("", "", ""), why, reasons));
    }

    private ModelAndView page(Actor actor, UUID id, Form form, String why, List<Reason> reasons) {
        return new ModelAndView("programmes/callvote", Map.of(
                "view", desk.view(actor, new CallId(id)), "form", form, "why", why, "reasons", reasons));
    }
}
