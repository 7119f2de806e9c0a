package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Corrections;
import home.engineers.districts.Foundings;
import home.engineers.districts.Foundings.Line;
import home.engineers.districts.Foundings.Plan;
import home.engineers.districts.Foundings.Sheet;
import home.engineers.districts.Foundings.Taking;
import home.engineers.districts.StepEntry;
import home.engineers.districts.rules.Days;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One district with the steps towards its association, and one step with its plan, its day and its documents. */
@Controller
class FoundingPages {
    private static final String STEP = "/coverage/{code}/steps/{step}";

    private final Foundings foundings;
    private final Districts districts;
    private final Corrections corrections;

    FoundingPages(Foundings foundings, Districts districts, Corrections corrections) {
        this.foundings = foundings;
        this.districts = districts;
        this.corrections = corrections;
    }

    @GetMapping("/coverage/{code}")
    @Performs(home.engineers.organisations.Act.COVERAGE_READ)
    ModelAndView district(Actor actor, @PathVariable String code) {
        Sheet sheet = foundings.sheet(actor, code);
        List<District> successors =
                sheet.district().successors().stream().flatMap(one -> districts.byCode(one).stream()).toList();
        return new ModelAndView("districts/district", Map.of("sheet", sheet, "successors", successors));
    }

    @GetMapping(STEP)
    @Performs(Act.FOUNDING_READ)
    ModelAndView step(Actor actor, @PathVariable String code, @PathVariable String step) {
        return step(actor, code, step, null, List.of());
    }

    private ModelAndView step(Actor actor, String code, String step, @Nullable StepForm form, List<Reason> reasons) {
        Sheet sheet = foundings.sheet(actor, code);
        Line line = sheet.lines().stream().filter(one -> one.step().key().equals(step)).findFirst().orElseThrow(Absent::new);
        if (!sheet.mayRead()) {
            throw new Absent();
        }
        ModelAndView view = new ModelAndView("districts/step", Map.of(
                "sheet", sheet, "line", line, "form", form == null ? first(line) : form, "reasons", reasons,
                "corrections", line.entry() == null ? List.of() : corrections.ofStep(actor, line.entry())));
        if (!reasons.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static StepForm first(Line line) {
        StepEntry entry = line.entry();
        return entry == null || entry.plannedOn() == null ? StepForm.EMPTY : new StepForm(entry.plannedOn().toString(), "", "", "");
    }

    @PostMapping(STEP + "/plan")
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView plan(
            Actor actor, Page page, @PathVariable String code, @PathVariable String step, StepForm form,
            @RequestParam(defaultValue = "0") int version, RedirectAttributes after) {
        Outcome<StepEntry> outcome = switch (Days.read("day", form.day())) {
            case Granted<LocalDate>(LocalDate day) -> foundings.plan(actor, new Plan(code, step, day, version));
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
        return answer(actor, page, outcome, code, step, form, "districts.done.planned", after);
    }

    @PostMapping(STEP)
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView take(
            Actor actor, Page page, @PathVariable String code, @PathVariable String step, StepForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes after) throws IOException {
        Outcome<StepEntry> outcome = switch (Days.read("on", form.on())) {
            case Granted<LocalDate>(LocalDate day) -> foundings.take(
                    actor, new Taking(code, step, day, form.document(), form.number(), Uploads.of(files)));
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
        return answer(actor, page, outcome, code, step, form, "districts.done.taken", after);
    }

    @PostMapping(STEP + "/files")
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView attach(
            Actor actor, Page page, @PathVariable String code, @PathVariable String step,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes after) throws IOException {
        Outcome<StepEntry> outcome = foundings.attach(actor, code, step, Uploads.of(files));
        return answer(actor, page, outcome, code, step, StepForm.EMPTY, "districts.done.attached", after);
    }

    private ModelAndView answer(
            Actor actor, Page page, Outcome<StepEntry> outcome, String code, String step, StepForm form, String done,
            RedirectAttributes after) {
        return FormAnswer.of(
                outcome,
                after,
                granted -> new Onward("/coverage/" + code + "/steps/" + step, page.t(done)),
                reasons -> step(actor, code, step, form, reasons));
    }
}
