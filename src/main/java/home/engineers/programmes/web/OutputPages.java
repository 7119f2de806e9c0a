package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.programmes.Act;
import home.engineers.programmes.PrintedForm;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.internal.OfficialDesk;
import home.engineers.programmes.internal.PrintedForms;
import home.engineers.programmes.internal.PrintedForms.Printed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of cases, and where staff keep their templates and the mapping for the official system. */
@Controller
class OutputPages {
    private final Reviews reviews;
    private final PrintedForms forms;
    private final OfficialDesk official;

    OutputPages(Reviews reviews, PrintedForms forms, OfficialDesk official) {
        this.reviews = reviews;
        this.forms = forms;
        this.official = official;
    }

    @GetMapping("/cases/{address}/forms/{form}")
    @Performs(Act.CASE_READ)
    ResponseEntity<byte[]> form(@PathVariable String address, @PathVariable String form, Actor actor) {
        return docx(forms.print(actor, address, named(form)));
    }

    private static PrintedForm named(String form) {
        return PrintedForm.named(form).orElseThrow(Absent::new);
    }

    private static ResponseEntity<byte[]> docx(Printed printed) {
        return Downloads.of(printed.name(), Downloads.DOCX, printed.content());
    }

    @GetMapping("/outputs")
    @Performs(Act.OUTPUT_KEEP)
    ModelAndView outputs(@RequestParam(required = false) @Nullable String programme, Actor actor) {
        String asked = Asked.programme(reviews, programme);
        return page(actor, asked, official.mapping(actor, asked).text(), List.of(), "");
    }

    /** @param typed the mapping as it stands in its field; {@code faulty} which form was refused, or empty */
    private ModelAndView page(Actor actor, String programme, String typed, List<Reason> reasons, String faulty) {
        return new ModelAndView(
                "programmes/outputkeeping",
                Map.of("programmes", reviews.programmes(), "programme", programme, "templates", forms.templates(actor, programme),
                        "mapping", official.mapping(actor, programme), "paths", official.paths(actor, programme), "typed", typed,
                        "reasons", reasons, "faulty", faulty),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/outputs/{programme}/forms/{form}")
    @Performs(Act.OUTPUT_KEEP)
    ResponseEntity<byte[]> template(@PathVariable String programme, @PathVariable String form, Actor actor) {
        return docx(forms.template(actor, programme, named(form)));
    }

    @PostMapping("/outputs/{programme}/forms/{form}")
    @Performs(Act.OUTPUT_KEEP)
    ModelAndView load(
            @PathVariable String programme,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable MultipartFile template,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Outcome<PrintedForms.Template> outcome = forms.load(actor, programme, named(form), Uploads.one(template));
        return switch (outcome) {
            case Granted<PrintedForms.Template> loaded -> done(programme, "outputs.template.loaded", page, redirect);
            case Refused<PrintedForms.Template>(List<Reason> reasons) ->
                page(actor, programme, official.mapping(actor, programme).text(), reasons, form);
        };
    }

    @PostMapping("/outputs/{programme}/forms/{form}/sample")
    @Performs(Act.OUTPUT_KEEP)
    ModelAndView sample(
            @PathVariable String programme, @PathVariable String form, Actor actor, Page page, RedirectAttributes redirect) {
        forms.forget(actor, programme, named(form));
        return done(programme, "outputs.sampled", page, redirect);
    }

    @PostMapping("/outputs/{programme}/mapping")
    @Performs(Act.OUTPUT_KEEP)
    ModelAndView mapping(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String mapping,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return switch (official.load(actor, programme, mapping, page.language())) {
            case Granted<OfficialDesk.Mapping> loaded -> done(programme, "outputs.mapping.loaded", page, redirect);
            case Refused<OfficialDesk.Mapping>(List<Reason> reasons) -> page(actor, programme, mapping, reasons, "mapping");
        };
    }

    @PostMapping("/outputs/{programme}/mapping/sample")
    @Performs(Act.OUTPUT_KEEP)
    ModelAndView sample(@PathVariable String programme, Actor actor, Page page, RedirectAttributes redirect) {
        official.forget(actor, programme);
        return done(programme, "outputs.sampled", page, redirect);
    }

    private static ModelAndView done(String programme, String key, Page page, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", page.t(key));
        return new ModelAndView("redirect:/outputs?programme=" + programme);
    }
}
