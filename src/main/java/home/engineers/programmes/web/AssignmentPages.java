package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.internal.AssignmentDesk;
import home.engineers.programmes.internal.AssignmentDesk.Proposal;
import home.engineers.programmes.internal.AssignmentDesk.Ticked;
import home.engineers.programmes.internal.AssignmentDesk.Wish;
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

/** Reviewers proposed for the cases of a call: asked for, changed by hand, and named. */
@Controller
class AssignmentPages {
    private static final int PER_CASE = 3;
    private static final int MAX_LOAD = 10;
    private static final int MOST_PER_CASE = 20;
    private static final int MOST_LOAD = 1_000;

    private final Calls calls;
    private final AssignmentDesk desk;

    AssignmentPages(Calls calls, AssignmentDesk desk) {
        this.calls = calls;
        this.desk = desk;
    }

    /** What is wished for as it was sent. */
    record Sent(@Nullable String perCase, @Nullable String maxLoad, @Nullable String fair) {
        Wish wish() {
            return new Wish(
                    number(perCase, PER_CASE, MOST_PER_CASE), number(maxLoad, MAX_LOAD, MOST_LOAD), fair != null && !fair.isEmpty());
        }

        /** What was not sent, or is no number from 1 on, is as usual. */
        private static int number(@Nullable String sent, int usual, int most) {
            return sent != null && sent.strip().matches("[1-9][0-9]{0,3}") ? Math.min(most, Integer.parseInt(sent.strip())) : usual;
        }
    }

    @GetMapping("/calls/{id}/assignment")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView propose(@PathVariable UUID id, @ModelAttribute Sent sent, Actor actor) {
        Call call = calls.call(new CallId(id));
        return page(call, sent.wish(), desk.propose(actor, call.id(), sent.wish(), List.of()));
    }

    /** Once more, with what is ticked. */
    @PostMapping("/calls/{id}/assignment/again")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView again(
            @PathVariable UUID id, @ModelAttribute Sent sent, @RequestParam(defaultValue = "") List<String> pair, Actor actor) {
        Call call = calls.call(new CallId(id));
        return page(call, sent.wish(), desk.propose(actor, call.id(), sent.wish(), ticked(pair)));
    }

    @PostMapping("/calls/{id}/assignment")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView name(
            @PathVariable UUID id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") List<String> pair,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Call call = calls.call(new CallId(id));
        return switch (desk.name(actor, call.id(), sent.wish(), ticked(pair))) {
            case Granted<Integer>(Integer many) -> {
                redirect.addFlashAttribute("flash", page.t("programmes.assign.named", many));
                yield new ModelAndView("redirect:/calls/" + id + "/assignment");
            }
            case Refused<Integer>(List<Reason> reasons) ->
                page(call, sent.wish(), desk.refused(actor, call.id(), sent.wish(), ticked(pair), reasons));
        };
    }

    /** Of an address and an id, parted by a colon; what is none is passed over. */
    private static List<Ticked> ticked(List<String> pairs) {
        return pairs.stream()
                .map(pair -> pair.split(":"))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Ticked(parts[0], parts[1]))
                .toList();
    }

    private static ModelAndView page(Call call, Wish wish, Proposal proposal) {
        Map<String, Object> model = new HashMap<>();
        model.put("call", call);
        model.put("wish", wish);
        model.put("proposal", proposal);
        return new ModelAndView(
                "programmes/assignment", model, proposal.reasons().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
