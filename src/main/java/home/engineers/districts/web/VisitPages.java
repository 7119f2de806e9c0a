package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.districts.Visits;
import home.engineers.districts.Visits.Entry;
import home.engineers.districts.Visits.Sheet;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Visits to the districts, what was found, and what is to be done after. */
@Controller
public class VisitPages {
    private static final String LIST = "/coverage/visits";
    private static final String ONE = LIST + "/{id}";

    private final Visits visits;
    private final Districts districts;

    VisitPages(Visits visits, Districts districts) {
        this.visits = visits;
        this.districts = districts;
    }

    @GetMapping(LIST)
    @Performs(Act.VISIT_READ)
    ModelAndView list(
            Actor actor, Page page, @RequestParam(defaultValue = "") String district,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        return new ModelAndView("districts/visits", Map.of(
                "found", visits.list(actor, district.strip(), number), "district", district.strip(),
                "names", DistrictNames.of(districts, page),
                "records", !district.isBlank() && visits.mayRecord(actor, district.strip())));
    }

    @GetMapping("/coverage/{code}/visits/new")
    @Performs(Act.VISIT_RECORD)
    ModelAndView blank(Actor actor, Page page, @PathVariable String code) {
        return form(actor, page, new Entry(code, page.today().toString(), "", "", List.of(), List.of()), List.of());
    }

    private ModelAndView form(Actor actor, Page page, Entry entry, List<Reason> reasons) {
        District district = districts.byCode(entry.district()).orElseThrow(Absent::new);
        if (!visits.mayRecord(actor, entry.district())) {
            throw new NotPermitted(Act.VISIT_RECORD);
        }
        return new ModelAndView(
                "districts/newvisit",
                Map.of("district", district, "entry", entry, "reasons", reasons,
                        "officers", visits.visitors(DateText.read(entry.on()).orElse(page.today()))),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/coverage/{code}/visits")
    @Performs(Act.VISIT_RECORD)
    ModelAndView record(
            Actor actor, Page page, @PathVariable String code, @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") String findings,
            @RequestParam(required = false) @Nullable List<String> visitors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes after) throws IOException {
        Entry entry = new Entry(code, on, purpose, findings, visitors == null ? List.of() : visitors, Uploads.of(files));
        return FormAnswer.of(
                visits.record(actor, entry),
                after,
                visit -> new Onward(LIST + "/" + visit.id(), page.t("districts.done.visited")),
                reasons -> form(actor, page, entry, reasons));
    }

    @GetMapping(ONE)
    @Performs(Act.VISIT_READ)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return one(actor, id, null, null, List.of());
    }

    /** The fields of the form for the words of a visit, as typed. */
    public record Words(String purpose, String findings) {}

    /** The fields of the form for a task, as typed. */
    public record Assignment(String what, String owner, String due) {}

    private ModelAndView one(
            Actor actor, UUID id, @Nullable Words words, @Nullable Assignment assignment, List<Reason> reasons) {
        Sheet sheet = visits.sheet(actor, id);
        Visit visit = sheet.visit();
        return new ModelAndView(
                "districts/visit",
                Map.of("sheet", sheet, "district", districts.byCode(visit.district()).orElseThrow(Absent::new),
                        "words", words == null ? new Words(visit.purpose(), visit.findings()) : words,
                        "assignment", assignment == null ? new Assignment("", "", "") : assignment, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(ONE)
    @Performs(Act.VISIT_RECORD)
    ModelAndView amend(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String findings, @RequestParam(defaultValue = "0") int version,
            RedirectAttributes after) {
        Outcome<Visit> outcome = visits.amend(actor, id, purpose, findings, version);
        return outcome instanceof Refused<Visit>(List<Reason> reasons)
                ? one(actor, id, new Words(purpose, findings), null, reasons)
                : done(page, id, "districts.done.amended", after);
    }

    @PostMapping(ONE + "/tasks")
    @Performs(Act.VISIT_RECORD)
    ModelAndView assign(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "") String due, RedirectAttributes after) {
        return visits.assign(actor, id, what, owner, due) instanceof Refused<Task>(List<Reason> reasons)
                ? one(actor, id, null, new Assignment(what, owner, due), reasons)
                : done(page, id, "districts.done.assigned", after);
    }

    private static ModelAndView done(Page page, UUID id, String key, RedirectAttributes after) {
        after.addFlashAttribute("flash", page.t(key));
        return new ModelAndView("redirect:" + LIST + "/" + id);
    }

    @GetMapping("/coverage/tasks")
    @Performs(Act.TASK_READ)
    ModelAndView tasks(
            Actor actor, Page page, @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        return new ModelAndView("districts/tasks", Map.of(
                "found", visits.tasks(actor, done, number), "done", done, "names", DistrictNames.of(districts, page)));
    }

    @GetMapping("/coverage/tasks/{id}")
    @Performs(Act.TASK_READ)
    ModelAndView task(Actor actor, @PathVariable UUID id) {
        return task(actor, id, "", List.of());
    }

    private ModelAndView task(Actor actor, UUID id, String outcome, List<Reason> reasons) {
        Visits.TaskLine line = visits.task(actor, id);
        return new ModelAndView(
                "districts/task",
                Map.of("line", line, "district", districts.byCode(line.task().district()).orElseThrow(Absent::new),
                        "outcome", outcome, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/coverage/tasks/{id}")
    @Performs(Act.TASK_DO)
    ModelAndView complete(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome, RedirectAttributes after) {
        return FormAnswer.of(
                visits.complete(actor, id, outcome),
                after,
                done -> new Onward("/coverage/tasks/" + id, page.t("districts.done.completed")),
                reasons -> task(actor, id, outcome, reasons));
    }
}
