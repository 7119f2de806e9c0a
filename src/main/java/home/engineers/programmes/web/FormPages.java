package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.internal.FormDesk;
import home.engineers.programmes.internal.FormEntry;
import home.engineers.programmes.internal.FormView;
import home.engineers.programmes.rules.FormCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a case: to print, and to correct at its supplement. */
@Controller
class FormPages {
    private static final String PATH = "/cases/{address}/form/correction";

    private final FormDesk forms;
    private final Reviews reviews;
    private final IdSource ids;

    FormPages(FormDesk forms, Reviews reviews, IdSource ids) {
        this.forms = forms;
        this.reviews = reviews;
        this.ids = ids;
    }

    @GetMapping("/cases/{address}/form")
    @Performs(Act.CASE_READ)
    ModelAndView print(@PathVariable String address, Actor actor) {
        return new ModelAndView("programmes/form/print", Map.of(
                "form", forms.filed(actor, address), "summary", reviews.summary(actor, address)));
    }

    @GetMapping(PATH)
    @Performs(Act.SUPPLEMENT_ANSWER)
    ModelAndView correction(@PathVariable String address, Actor actor) {
        FormView view = forms.correction(actor, address);
        return page(address, actor, view, FormCheck.faultsSoFar(view.form(), view.answers()), List.of());
    }

    private ModelAndView page(String address, Actor actor, FormView view, List<Reason> faults, List<Reason> reasons) {
        FormPage form = new FormPage(view, faults, view.path(), view.path() + "/draft", ids.token());
        return new ModelAndView("programmes/form/correction", Map.of(
                "form", form, "summary", reviews.summary(actor, address), "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.SUPPLEMENT_ANSWER)
    ModelAndView correct(
            @PathVariable String address, HttpServletRequest request, Actor actor, Page page, RedirectAttributes redirect)
            throws IOException {
        FormEntry entry = FormEntries.of(request, Set.of());
        return switch (forms.correct(actor, address, entry)) {
            case Refused<FormView>(List<Reason> reasons) -> refused(address, actor, forms.uncorrected(actor, address, entry), reasons);
            case Granted<FormView>(FormView view) when FormEntries.files(request) -> ready(address, actor, view, page, redirect);
            case Granted<FormView>(FormView view) -> {
                redirect.addFlashAttribute("flash", page.t("form.saved.done"));
                yield new ModelAndView("redirect:" + view.path() + FormEntries.place(request, view));
            }
        };
    }

    /** Back to the case, where the supplement is sent, once nothing is wrong any more. */
    private ModelAndView ready(String address, Actor actor, FormView view, Page page, RedirectAttributes redirect) {
        List<Reason> faults = FormCheck.faults(view.form(), view.form().asAsked(view.answers()));
        if (!faults.isEmpty()) {
            return refused(address, actor, view, faults);
        }
        redirect.addFlashAttribute("flash", page.t("form.correction.ready"));
        return new ModelAndView("redirect:/cases/" + address + "#decision");
    }

    private ModelAndView refused(String address, Actor actor, FormView view, List<Reason> reasons) {
        ModelAndView again = page(address, actor, view, reasons, reasons);
        again.setStatus(FormAnswering.status(reasons));
        return again;
    }

    @PostMapping(PATH + "/draft")
    @Performs(Act.SUPPLEMENT_ANSWER)
    ModelAndView save(@PathVariable String address, HttpServletRequest request, Actor actor) throws IOException {
        FormEntry entry = FormEntries.typing(request, Set.of());
        String path = "/cases/" + address + "/form/correction";
        return FormAnswering.typed(
                request, entry, forms.correct(actor, address, entry), () -> forms.uncorrected(actor, address, entry), path,
                path + "/draft");
    }

    @PostMapping(PATH + "/discard")
    @Performs(Act.SUPPLEMENT_ANSWER)
    ModelAndView discard(@PathVariable String address, Actor actor, Page page, RedirectAttributes redirect) {
        forms.discardCorrection(actor, address);
        redirect.addFlashAttribute("flash", page.t("form.discarded"));
        return new ModelAndView("redirect:/cases/" + address);
    }
}
