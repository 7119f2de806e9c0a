package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.DocumentApproval;
import home.engineers.programmes.internal.DocumentDesk;
import home.engineers.programmes.internal.DocumentDesk.Start;
import home.engineers.programmes.internal.DraftReader;
import home.engineers.programmes.internal.DraftReader.DraftView;
import home.engineers.programmes.rules.FlowPicture;
import java.util.HashMap;
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

/** Documents that are being written: the list, where one starts, and what is decided on each. */
@Controller
class DraftPages {
    private final DraftReader reader;
    private final DocumentDesk desk;
    private final DocumentApproval approval;

    DraftPages(DraftReader reader, DocumentDesk desk, DocumentApproval approval) {
        this.reader = reader;
        this.desk = desk;
        this.approval = approval;
    }

    @GetMapping("/documents")
    @Performs(Act.DOCUMENT_READ)
    ModelAndView drafts(Actor actor) {
        return list(actor, new Start("", "", ""), List.of());
    }

    private ModelAndView list(Actor actor, Start start, List<Reason> reasons) {
        return new ModelAndView("programmes/drafts", Map.of(
                "drafts", reader.drafts(actor), "sources", reader.sources(actor), "start", start, "reasons", reasons));
    }

    @PostMapping("/documents")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String edition,
            Actor actor) {
        Start start = new Start(source, programme, edition);
        return switch (desk.begin(actor, start)) {
            case Granted<UUID>(UUID id) -> new ModelAndView("redirect:/documents/" + id);
            case Refused<UUID>(List<Reason> reasons) -> {
                ModelAndView again = list(actor, start, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    @GetMapping("/documents/{id}")
    @Performs(Act.DOCUMENT_READ)
    ModelAndView draft(@PathVariable UUID id, Actor actor, Page page) {
        return show(reader.view(actor, id), page, List.of(), "");
    }

    private static ModelAndView show(DraftView view, Page page, List<Reason> reasons, String reason) {
        Map<String, Object> model = new HashMap<>(Map.of("view", view, "reasons", reasons, "reason", reason));
        if (view.guide() != null) {
            model.put("picture", FlowPicture.of(view.guide(), page::t, page.language()));
        }
        ModelAndView shown = new ModelAndView("programmes/draft", model);
        if (!reasons.isEmpty()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    @PostMapping("/documents/{id}/submission")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView submit(
            @PathVariable UUID id, @RequestParam int version, Actor actor, Page page, RedirectAttributes redirect) {
        return after(approval.submit(actor, id, version), "submitted", id, actor, page, redirect, "");
    }

    /** @param decision {@code adopt} or {@code back} */
    @PostMapping("/documents/{id}/decision")
    @Performs(Act.DOCUMENT_ADOPT)
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Outcome<UUID> outcome = switch (decision) {
            case "adopt" -> approval.adopt(actor, id, version);
            case "back" -> approval.sendBack(actor, id, version, reason);
            default -> Outcome.refused(Reason.at("decision", "programmes.decide.choose"));
        };
        return after(outcome, decision, id, actor, page, redirect, reason);
    }

    @PostMapping("/documents/{id}/drop")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView drop(
            @PathVariable UUID id, @RequestParam int version, Actor actor, Page page, RedirectAttributes redirect) {
        return after(desk.drop(actor, id, version), "dropped", id, actor, page, redirect, "");
    }

    private ModelAndView after(
            Outcome<UUID> outcome, String did, UUID id, Actor actor, Page page, RedirectAttributes redirect, String reason) {
        return switch (outcome) {
            case Granted<UUID> done -> {
                redirect.addFlashAttribute("flash", page.t("programmes.draft.done." + did));
                yield new ModelAndView("redirect:/documents/" + id);
            }
            case Refused<UUID>(List<Reason> reasons) -> show(reader.view(actor, id), page, reasons, reason);
        };
    }
}
