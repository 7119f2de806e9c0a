package home.engineers.ballots.web;

import home.engineers.ballots.Act;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.ballots.internal.ElectionDesk;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.ballots.internal.TallyDesk;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The elections of an association as its office sees them: the list, the plan, and what is done with each. */
@Controller
class ElectionPages {
    private final ElectionDesk desk;
    private final PartDesk parts;
    private final TallyDesk tally;
    private final PlanForm form;

    ElectionPages(ElectionDesk desk, PartDesk parts, TallyDesk tally, PlanForm form) {
        this.desk = desk;
        this.parts = parts;
        this.tally = tally;
        this.form = form;
    }

    @GetMapping("/elections")
    @Performs(Act.ELECTION_LIST)
    ModelAndView list(Actor actor) {
        return list(actor, Map.of(), List.of());
    }

    private ModelAndView list(Actor actor, Map<String, String> written, List<Reason> reasons) {
        return new ModelAndView(
                "ballots/list",
                Map.of("elections", parts.listed(actor), "associations", parts.associations(actor), "written", written, "reasons", reasons),
                status(reasons));
    }

    @PostMapping("/elections")
    @Performs(Act.ELECTION_HOLD)
    ModelAndView setUp(Actor actor, @RequestParam Map<String, String> written) {
        Outcome<ElectionId> outcome = switch (form.plan(written)) {
            case Granted<ElectionPlan>(var plan) -> desk.setUp(actor, plan);
            case Refused<ElectionPlan>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
        return switch (outcome) {
            case Granted<ElectionId>(ElectionId id) -> new ModelAndView("redirect:/elections/" + id);
            case Refused<ElectionId>(List<Reason> reasons) -> list(actor, written, reasons);
        };
    }

    @GetMapping("/elections/{id}")
    @Performs(Act.ELECTION_LIST)
    ModelAndView office(Actor actor, @PathVariable ElectionId id) {
        return office(actor, id, List.of(), List.of());
    }

    private ModelAndView office(Actor actor, ElectionId id, List<Reason> reasons, List<List<Integer>> counts) {
        return new ModelAndView(
                "ballots/office",
                Map.of("sheet", parts.office(actor, id), "reasons", reasons, "counts", counts, "passed", desk.passed(id)),
                status(reasons));
    }

    private ModelAndView done(Actor actor, ElectionId id, Outcome<ElectionId> outcome) {
        return switch (outcome) {
            case Granted<ElectionId> granted -> new ModelAndView("redirect:/elections/" + id);
            case Refused<ElectionId>(List<Reason> reasons) -> office(actor, id, reasons, List.of());
        };
    }

    @PostMapping("/elections/{id}/open")
    @Performs(Act.ELECTION_HOLD)
    ModelAndView open(Actor actor, @PathVariable ElectionId id) {
        return done(actor, id, desk.open(actor, id));
    }

    @PostMapping("/elections/{id}/close")
    @Performs(Act.ELECTION_HOLD)
    ModelAndView close(Actor actor, @PathVariable ElectionId id) {
        return done(actor, id, desk.close(actor, id));
    }

    @PostMapping("/elections/{id}/annul")
    @Performs(Act.ELECTION_HOLD)
    ModelAndView annul(Actor actor, @PathVariable ElectionId id, @RequestParam(defaultValue = "") String reason) {
        return done(actor, id, desk.annul(actor, id, reason));
    }

    /** Reads, and changes nothing but the record of who has read. */
    @GetMapping("/elections/{id}/count")
    @Performs(Act.SEALED_READ)
    ModelAndView unseal(Actor actor, @PathVariable ElectionId id, @RequestParam(defaultValue = "") String reason) {
        return switch (tally.unsealed(actor, id, reason)) {
            case Granted<List<List<Integer>>>(List<List<Integer>> counts) -> office(actor, id, List.of(), counts);
            case Refused<List<List<Integer>>>(List<Reason> reasons) -> office(actor, id, reasons, List.of());
        };
    }

    static HttpStatus status(List<Reason> reasons) {
        return reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
