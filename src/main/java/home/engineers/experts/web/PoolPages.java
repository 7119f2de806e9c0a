package home.engineers.experts.web;

import home.engineers.experts.Act;
import home.engineers.experts.internal.AdmissionDesk;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.experts.internal.PoolDesk;
import home.engineers.experts.internal.PoolFilter;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool: its list, nominating, and deciding. */
@Controller
class PoolPages {
    private final PoolDesk pool;
    private final AdmissionDesk desk;

    PoolPages(PoolDesk pool, AdmissionDesk desk) {
        this.pool = pool;
        this.desk = desk;
    }

    @GetMapping("/experts")
    @Performs(Act.POOL_READ)
    ModelAndView list(Actor actor, @RequestParam Map<String, String> asked) {
        PoolFilter filter = PoolFilter.of(asked);
        return new ModelAndView("experts/pool", Map.of("filter", filter, "found", pool.list(actor, filter)));
    }

    @GetMapping(value = "/experts", params = "format")
    @Performs(Act.POOL_READ)
    void export(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        PoolDesk.Names names = pool.names();
        List<String> headers = List.of(
                page.t("experts.field.name"), page.t("experts.field.employer"), page.t("experts.field.specialties"),
                page.t("experts.field.admissions"), page.t("experts.field.until"), page.t("experts.field.open"),
                page.t("experts.field.done"), page.t("experts.field.declinedTimes"));
        List<List<Object>> rows = pool.all(actor, PoolFilter.of(asked)).stream().map(line -> cells(page, names, line)).toList();
        new TableExport(page.t("experts.pool.title"), headers, rows).send(TableFormat.asked(asked.get("format")), response);
    }

    private static List<Object> cells(Page page, PoolDesk.Names names, PoolDesk.Line line) {
        String comma = page.t("experts.path.comma");
        return List.of(
                line.name(), line.employer(),
                line.specialties().stream().map(one -> page.t(names.specialty(one))).collect(Collectors.joining(comma)),
                line.admissions().stream().map(one -> page.t(names.admission(one))).collect(Collectors.joining(comma)),
                line.until() == null ? "" : line.until().toString(), line.load().open(), line.load().done(), line.declined());
    }

    @GetMapping("/experts/nominate")
    @Performs(Act.POOL_KEEP)
    ModelAndView form(@RequestParam(defaultValue = "") String who) {
        return form(who, Asked.EMPTY, List.of());
    }

    private ModelAndView form(String who, Asked asked, List<Reason> reasons) {
        return new ModelAndView("experts/nominate", Map.of("who", who, "asked", asked, "names", pool.names(), "reasons", reasons));
    }

    @PostMapping("/experts")
    @Performs(Act.POOL_KEEP)
    ModelAndView nominate(
            Actor actor, Page page, @RequestParam(defaultValue = "") String who, @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes after) {
        Asked asked = asked(form);
        return FormAnswer.of(
                desk.nominate(actor, who, asked), after, id -> new Onward("/experts?state=proposed", page.t("experts.done.nominated")),
                reasons -> form(who, asked, reasons));
    }

    static Asked asked(MultiValueMap<String, String> form) {
        return new Asked(
                first(form, "programme"), form.getOrDefault("specialties", List.of()), first(form, "from"), first(form, "to"),
                first(form, "statement"));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    @GetMapping("/experts/{person:[0-9a-f-]{36}}")
    @Performs(Act.POOL_READ)
    ModelAndView expert(Actor actor, @PathVariable PersonId person) {
        return expert(actor, person, List.of());
    }

    private ModelAndView expert(Actor actor, PersonId person, List<Reason> reasons) {
        return new ModelAndView("experts/expert", Map.of("sheet", pool.sheet(actor, person), "reasons", reasons));
    }

    /** The answer is {@code admit} or {@code decline}. */
    @PostMapping("/experts/{person:[0-9a-f-]{36}}/admissions/{id:[0-9a-f-]{36}}/decision")
    @Performs(Act.POOL_KEEP)
    ModelAndView decide(
            Actor actor, Page page, @PathVariable PersonId person, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        Outcome<UUID> outcome = switch (answer) {
            case "admit" -> desk.admit(actor, id, why);
            case "decline" -> desk.decline(actor, id, why);
            default -> Outcome.refused(Reason.at("answer", "experts.admission.answer"));
        };
        return done(actor, page, person, outcome, answer.equals("admit") ? "experts.done.admitted" : "experts.done.declined", after);
    }

    @PostMapping("/experts/{person:[0-9a-f-]{36}}/admissions/{id:[0-9a-f-]{36}}/end")
    @Performs(Act.POOL_KEEP)
    ModelAndView end(
            Actor actor, Page page, @PathVariable PersonId person, @PathVariable UUID id, @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        return done(actor, page, person, desk.end(actor, id, why), "experts.done.ended", after);
    }

    private ModelAndView done(
            Actor actor, Page page, PersonId person, Outcome<UUID> outcome, String said, RedirectAttributes after) {
        return FormAnswer.of(
                outcome, after, id -> new Onward("/experts/" + person, page.t(said)), reasons -> expert(actor, person, reasons));
    }
}
