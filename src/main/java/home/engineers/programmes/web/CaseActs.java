package home.engineers.programmes.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.programmes.Act;
import home.engineers.programmes.Objections;
import home.engineers.programmes.Objections.Consequence;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision boxes on the page of a case. */
@Controller
class CaseActs {
    private final ReviewDesk desk;
    private final Objections objections;
    private final ActPages pages;

    CaseActs(ReviewDesk desk, Objections objections, ActPages pages) {
        this.desk = desk;
        this.objections = objections;
        this.pages = pages;
    }

    @PostMapping("/cases/{address}/publicity")
    @Performs(Act.PUBLICITY_BEGIN)
    ModelAndView publicity(
            @PathVariable String address, @RequestParam int version, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(desk.beginPublicity(actor, address, version), "publicity", address, actor, page, redirect);
    }

    /** The decision is {@code endorse} or {@code decline}. */
    @PostMapping("/cases/{address}/endorsement")
    @Performs(Act.ENDORSEMENT_DECIDE)
    ModelAndView endorsement(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (box.decision()) {
            case "endorse" -> desk.endorse(actor, box.address(), box.version(), box.note());
            case "decline" -> desk.declineEndorsement(actor, box.address(), box.version(), box.note());
            default -> ActPages.undecided();
        };
        return pages.after(outcome, box.decision(), box.address(), actor, page, redirect);
    }

    /** The decision is {@code complete}, {@code supplement} or {@code refuse}. */
    @PostMapping("/cases/{address}/completeness")
    @Performs(Act.COMPLETENESS_DECIDE)
    ModelAndView completeness(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (box.decision()) {
            case "complete" -> desk.findComplete(actor, box.address(), box.version(), box.note());
            case "supplement" -> desk.noticeSupplement(actor, box.address(), box.version(), box.note());
            case "refuse" -> desk.notAccept(actor, box.address(), box.version(), box.note());
            default -> ActPages.undecided();
        };
        return pages.after(outcome, box.decision(), box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/supplement")
    @Performs(Act.SUPPLEMENT_ANSWER)
    ModelAndView supplement(
            DecisionBox box,
            @RequestParam(required = false) @Nullable List<MultipartFile> attachments,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Outcome<Done> outcome = desk.supplement(actor, box.address(), box.version(), box.note(), Uploads.of(attachments));
        return pages.after(outcome, "supplemented", box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/tally")
    @Performs(Act.TALLY_RECORD)
    ModelAndView tally(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String panel,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String yes,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        TallySheet sheet = new TallySheet(panel.strip(), kind, count(size), count(present), count(yes));
        Outcome<Done> outcome = desk.recordTally(actor, address, version, sheet, Uploads.one(scan));
        return pages.after(outcome, "tally", address, actor, page, redirect);
    }

    /** A number as typed; -1, which no rule accepts, for anything else. */
    private static int count(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    @PostMapping("/cases/{address}/objections/{objection}/check")
    @Performs(Act.OBJECTION_ANSWER)
    ModelAndView check(
            @PathVariable String address, @PathVariable UUID objection, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(objections.takeUp(actor, objection), "check", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/objections/{objection}")
    @Performs(Act.OBJECTION_ANSWER)
    ModelAndView objection(
            @PathVariable String address,
            @PathVariable UUID objection,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String parties,
            @RequestParam(defaultValue = "") String internal,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Consequence consequence = decision.equals("back") ? Consequence.BACK_TO_PANEL : Consequence.ENDS;
        Finding finding = new Finding(!decision.equals("dismiss"), answer, parties, internal, consequence);
        Outcome<Done> outcome = switch (decision) {
            case "uphold", "back", "dismiss" -> objections.answer(actor, objection, version, finding);
            default -> ActPages.undecided();
        };
        return pages.after(outcome, decision, address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/withdrawal")
    @Performs(Act.CASE_WITHDRAW)
    ModelAndView withdrawal(
            @PathVariable String address, @RequestParam int version, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(desk.withdraw(actor, address, version), "withdrawn", address, actor, page, redirect);
    }
}
