package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Act;
import home.engineers.programmes.Answer;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseFiling.Draft;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.internal.FormDesk;
import home.engineers.programmes.internal.FormEntry;
import home.engineers.programmes.internal.FormView;
import home.engineers.programmes.rules.FormCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a case is filed, with the form of its programme where it has one. */
@Controller
class FilingPages {
    private static final String PATH = "/cases/new";
    private static final Set<String> CHOICES = Set.of("level", "specialty", "agency", "kind", "unit");

    private final Reviews reviews;
    private final CaseFiling filing;
    private final FormDesk forms;
    private final LawRegister register;
    private final IdSource ids;

    FilingPages(Reviews reviews, CaseFiling filing, FormDesk forms, LawRegister register, IdSource ids) {
        this.reviews = reviews;
        this.filing = filing;
        this.forms = forms;
        this.register = register;
        this.ids = ids;
    }

    @GetMapping(PATH)
    @Performs(Act.CASE_FILE)
    ModelAndView draft(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "") String kind,
            Actor actor) {
        String id = Asked.programme(reviews, programme);
        Optional<FormView> view = forms.form(actor, id);
        Map<String, String> chosen = view.map(FormView::choices).orElse(Map.of());
        Draft draft = filing.draft(actor, id, kind.isEmpty() ? chosen.getOrDefault("kind", "") : kind);
        String wanted = level == null ? chosen.getOrDefault("level", "") : level;
        String asked = draft.report().levels().stream().map(LevelReport::id).filter(one -> one.equals(wanted)).findFirst()
                .orElseGet(() -> suggested(draft));
        String first = draft.specialties().isEmpty() ? "" : draft.specialties().getFirst();
        Form form = new Form(
                draft.report().programme(), asked, chosen.getOrDefault("specialty", first), chosen.getOrDefault("agency", ""),
                false, draft.kind(),
                chosen.getOrDefault("unit", ""));
        return page(draft, form, view.map(this::soFar), List.of());
    }

    private FormPage soFar(FormView view) {
        return page(view, FormCheck.faultsSoFar(view.form(), view.answers()), "");
    }

    private FormPage page(FormView view, List<Reason> reasons, String tab) {
        return new FormPage(view, reasons, PATH, PATH + "/draft", tab.isEmpty() ? ids.token() : tab);
    }

    /** The highest level that is met, else the one to be met first, else the lowest. */
    private static String suggested(Draft draft) {
        List<LevelReport> levels = draft.report().levels();
        return levels.reversed().stream()
                .filter(level -> level.answer() == Answer.MET)
                .findFirst()
                .or(() -> levels.stream()
                        .filter(level -> level.from() != null)
                        .min(Comparator.comparing(level -> Objects.requireNonNull(level.from()))))
                .orElse(levels.getFirst())
                .id();
    }

    @PostMapping(PATH)
    @Performs(Act.CASE_FILE)
    ModelAndView file(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean statement,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable List<MultipartFile> materials,
            HttpServletRequest request,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Form form = new Form(Asked.programme(reviews, programme), level, specialty, agency, statement, kind, unit);
        if (forms.form(actor, form.programme()).isEmpty()) {
            return filed(form, materials, Optional.empty(), actor, page, redirect);
        }
        FormEntry entry = FormEntries.of(request, CHOICES);
        return switch (forms.save(actor, form.programme(), entry)) {
            case Refused<FormView>(List<Reason> reasons) -> {
                FormPage unsaved = page(forms.unsaved(actor, form.programme(), entry), reasons, entry.tab());
                yield again(filing.draft(actor, form.programme(), form.kind()), form, Optional.of(unsaved), reasons);
            }
            case Granted<FormView>(FormView view) when FormEntries.files(request) ->
                    filed(form, materials, Optional.of(view), actor, page, redirect);
            case Granted<FormView>(FormView view) -> {
                redirect.addFlashAttribute("flash", page.t("form.saved.done"));
                yield new ModelAndView("redirect:" + view.path() + FormEntries.place(request, view));
            }
        };
    }

    private ModelAndView filed(
            Form form,
            @Nullable List<MultipartFile> materials,
            Optional<FormView> view,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Outcome<Filed> outcome = filing.file(actor, form, Uploads.of(materials));
        return switch (outcome) {
            case Granted<Filed>(Filed filed) -> {
                redirect.addFlashAttribute("flash", page.t("programmes.filed", filed.number()));
                yield new ModelAndView("redirect:/cases/" + filed.address());
            }
            case Refused<Filed>(List<Reason> reasons) ->
                    again(filing.draft(actor, form.programme(), form.kind()), form, view.map(one -> page(one, reasons, "")), reasons);
        };
    }

    private ModelAndView again(Draft draft, Form form, Optional<FormPage> asked, List<Reason> reasons) {
        ModelAndView again = page(draft, form, asked, reasons);
        again.setStatus(FormAnswering.status(reasons));
        return again;
    }

    private ModelAndView page(Draft draft, Form form, Optional<FormPage> asked, List<Reason> reasons) {
        LevelReport level = draft.report().levels().stream()
                .filter(one -> one.id().equals(form.level()))
                .findFirst()
                .orElse(draft.report().levels().getFirst());
        Map<String, Object> model = new HashMap<>(Map.of(
                "programmes", reviews.programmes(), "draft", draft, "form", form, "level", LevelView.of(level),
                "reasons", reasons, "register", register));
        asked.ifPresent(one -> model.put("asked", one));
        return new ModelAndView("programmes/newcase", model);
    }

    /** Saves while it is typed; answered with the places that change. */
    @PostMapping(PATH + "/draft")
    @Performs(Act.CASE_FILE)
    ModelAndView save(@RequestParam(defaultValue = "") String programme, HttpServletRequest request, Actor actor)
            throws IOException {
        String id = Asked.programme(reviews, programme);
        FormEntry entry = FormEntries.typing(request, CHOICES);
        return FormAnswering.typed(
                request, entry, forms.save(actor, id, entry), () -> forms.unsaved(actor, id, entry), PATH, PATH + "/draft");
    }

    @PostMapping(PATH + "/discard")
    @Performs(Act.CASE_FILE)
    ModelAndView discard(
            @RequestParam(defaultValue = "") String programme, Actor actor, Page page, RedirectAttributes redirect) {
        forms.discard(actor, Asked.programme(reviews, programme));
        redirect.addFlashAttribute("flash", page.t("form.discarded"));
        return new ModelAndView("redirect:/cases");
    }
}
