package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.DocumentDesk;
import home.engineers.programmes.internal.DraftReader;
import home.engineers.programmes.internal.DraftReader.DraftView;
import home.engineers.programmes.rules.DocumentEdit.NewClause;
import home.engineers.programmes.rules.DocumentForm;
import home.engineers.programmes.rules.FactChoice;
import home.engineers.programmes.rules.FactChoice.Pick;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a draft, as text or in a form. */
@Controller
class DraftTextPages {
    private final DraftReader reader;
    private final DocumentDesk desk;
    private final LawRegister register;

    DraftTextPages(DraftReader reader, DocumentDesk desk, LawRegister register) {
        this.reader = reader;
        this.desk = desk;
        this.register = register;
    }

    @GetMapping("/documents/{id}/text")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView text(@PathVariable UUID id, Actor actor) {
        DraftView view = reader.view(actor, id);
        return new ModelAndView("programmes/drafttext", Map.of(
                "view", view, "text", view.draft().document(), "faults", view.faults(), "reasons", List.<Reason>of()));
    }

    /** The faults of a text while it is typed; nothing is kept. */
    @PostMapping("/documents/{id}/check")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView check(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Actor actor) {
        return new ModelAndView("programmes/draftfaults", Map.of("faults", reader.faults(actor, text.replace("\r\n", "\n"))));
    }

    @PostMapping("/documents/{id}/text")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView saveText(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return switch (desk.saveText(actor, id, version, text)) {
            case Granted<UUID> saved -> {
                redirect.addFlashAttribute("flash", page.t("programmes.draft.done.saved"));
                yield new ModelAndView("redirect:/documents/" + id + "/text");
            }
            case Refused<UUID>(List<Reason> reasons) -> refused(new ModelAndView("programmes/drafttext", Map.of(
                    "view", reader.view(actor, id), "text", text, "faults", reader.faults(actor, text), "reasons", reasons)));
        };
    }

    @GetMapping("/documents/{id}/form")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView form(@PathVariable UUID id, Actor actor, Page page) {
        return form(reader.view(actor, id), page, List.of(), Typed.NOTHING);
    }

    private ModelAndView form(DraftView view, Page page, List<Reason> reasons, Typed typed) {
        Map<String, String> facts = FactChoice.all().entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue().in(page::t), (first, second) -> first, java.util.LinkedHashMap::new));
        ModelAndView shown = new ModelAndView("programmes/draftform", Map.of(
                "view", view, "form", DocumentForm.of(view.draft().document()), "facts", facts,
                "values", LawValues.of(register, page), "reasons", reasons, "typed", typed));
        return reasons.isEmpty() ? shown : refused(shown);
    }

    @PostMapping("/documents/{id}/form")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView saveForm(
            @PathVariable UUID id,
            @RequestParam int version,
            HttpServletRequest request,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Map<String, String> values = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0]));
        return after(desk.saveForm(actor, id, version, values), id, request, actor, page, redirect);
    }

    @PostMapping("/documents/{id}/clauses")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView addClause(
            @PathVariable UUID id,
            @RequestParam int version,
            HttpServletRequest request,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Typed typed = Typed.of(request);
        List<Pick> picks = List.of(
                new Pick(typed.is("not1", "true"), typed.get("fact1"), typed.get("years1")),
                new Pick(typed.is("not2", "true"), typed.get("fact2"), typed.get("years2")));
        Outcome<UUID> outcome = switch (FactChoice.expression(picks)) {
            case Refused<String>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<String>(String expression) -> added(actor, id, version, typed, expression, FactChoice.judged(picks));
        };
        return after(outcome, id, request, actor, page, redirect);
    }

    private Outcome<UUID> added(Actor actor, UUID id, int version, Typed typed, String expression, boolean judged) {
        for (String field : List.of("clause", "instrument", "article", "zh", "en")) {
            if (typed.get(field).isBlank()) {
                return Outcome.refused(Reason.at(field, "programmes.form.blank"));
            }
        }
        String part = judged ? "left" : typed.is("part", "all") ? "all" : "any";
        NewClause clause = new NewClause(
                typed.get("clause").strip(), expression, typed.get("instrument").strip(), typed.get("article"),
                typed.get("zh"), typed.get("en"), !judged);
        return desk.addClause(actor, id, version, typed.get("level"), part, clause);
    }

    @PostMapping("/documents/{id}/clauses/remove")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView removeClause(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String path,
            HttpServletRequest request,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return after(desk.removeClause(actor, id, version, path), id, request, actor, page, redirect);
    }

    private ModelAndView after(
            Outcome<UUID> outcome, UUID id, HttpServletRequest request, Actor actor, Page page, RedirectAttributes redirect) {
        return switch (outcome) {
            case Granted<UUID> saved -> {
                redirect.addFlashAttribute("flash", page.t("programmes.draft.done.saved"));
                yield new ModelAndView("redirect:/documents/" + id + "/form");
            }
            case Refused<UUID>(List<Reason> reasons) -> form(reader.view(actor, id), page, reasons, Typed.of(request));
        };
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
