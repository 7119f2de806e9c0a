package home.engineers.patents.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.patents.Act;
import home.engineers.patents.PartyProposals;
import home.engineers.patents.PartyRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person decides which organisation or person an applicant or inventor is. */
@Controller
class PartyPages {
    private static final String PATH = "/patents/parties";
    private final PartyProposals proposals;

    PartyPages(PartyProposals proposals) {
        this.proposals = proposals;
    }

    @Performs(Act.PARTY_CONFIRM)
    @GetMapping(PATH)
    ModelAndView parties(Actor actor) {
        return parties(actor, List.of());
    }

    private ModelAndView parties(Actor actor, List<Reason> reasons) {
        return new ModelAndView("patents/parties", Map.of("proposals", proposals.waiting(actor), "reasons", reasons));
    }

    @Performs(Act.PARTY_CONFIRM)
    @PostMapping(PATH + "/confirm")
    ModelAndView confirm(
            Actor actor, Page page, @RequestParam PartyRole role, @RequestParam String name, @RequestParam UUID candidate, RedirectAttributes after) {
        return answer(actor, proposals.confirm(actor, role, name, candidate), page, "patents.party.confirmed", after);
    }

    @Performs(Act.PARTY_CONFIRM)
    @PostMapping(PATH + "/decline")
    ModelAndView decline(
            Actor actor, Page page, @RequestParam PartyRole role, @RequestParam String name, @RequestParam UUID candidate, RedirectAttributes after) {
        return answer(actor, proposals.decline(actor, role, name, candidate), page, "patents.party.declined", after);
    }

    private ModelAndView answer(Actor actor, Outcome<Integer> outcome, Page page, String said, RedirectAttributes after) {
        return FormAnswer.of(outcome, after, count -> new Onward(PATH, page.t(said, count)), reasons -> parties(actor, reasons));
    }
}
