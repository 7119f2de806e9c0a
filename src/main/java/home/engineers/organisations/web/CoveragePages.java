package home.engineers.organisations.web;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.internal.DistrictMap;
import home.engineers.organisations.internal.OrganisationDesk;
import home.engineers.organisations.rules.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far every district has an association: drawing, table, and the steps of one district. */
@Controller
public class CoveragePages {
    private final Coverage coverage;
    private final Districts districts;
    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final DistrictMap map;

    CoveragePages(
            Coverage coverage, Districts districts, Organisations organisations, OrganisationDesk desk, DistrictMap map) {
        this.coverage = coverage;
        this.districts = districts;
        this.organisations = organisations;
        this.desk = desk;
        this.map = map;
    }

    @GetMapping("/coverage")
    @Performs(Act.COVERAGE_READ)
    ModelAndView coverage(Page page, @RequestParam(required = false) @Nullable String on) {
        Outcome<Coverage.Report> asked = report(on);
        boolean refused = asked instanceof Refused<Coverage.Report>;
        Coverage.Report report = asked instanceof Granted<Coverage.Report>(Coverage.Report found) ? found : coverage.today();
        ModelAndView view = new ModelAndView("organisations/coverage", Map.of(
                "report", report,
                "drawing", map.of(report, page.language()),
                "on", on == null ? "" : on,
                "reasons", asked instanceof Refused<Coverage.Report>(List<Reason> reasons) ? reasons : List.of()));
        if (refused) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping(value = "/coverage", params = "format")
    @Performs(Act.COVERAGE_READ)
    void export(
            Page page, @RequestParam(required = false) @Nullable String on, @RequestParam String format,
            HttpServletResponse response) throws IOException {
        Coverage.Report report = orElse422(report(on));
        List<String> headers = List.of(
                page.t("organisations.coverage.code"), page.t("organisations.member.district"),
                page.t("organisations.coverage.state"), page.t("organisations.coverage.since"),
                page.t("organisations.coverage.document"), page.t("organisations.coverage.members"),
                page.t("organisations.coverage.units"));
        List<List<Object>> rows = report.rows().stream().map(row -> Arrays.<Object>asList(
                row.district().code(), page.t(row.district().name()), page.t("organisations.founding." + row.state().name()),
                row.since() == null ? "" : row.since().toString(), row.document() == null ? "" : row.document(),
                row.members(), row.units())).toList();
        String title = page.t("organisations.coverage.title") + " " + report.day();
        new TableExport(title, headers, rows).send(TableFormat.asked(format), response);
    }

    /** The drawing alone, as a file to keep. */
    @GetMapping("/coverage/map")
    @Performs(Act.COVERAGE_READ)
    ResponseEntity<byte[]> drawing(Page page, @RequestParam(required = false) @Nullable String on) {
        Coverage.Report report = orElse422(report(on));
        CoverageMapFile file = new CoverageMapFile(page, report, map.of(report, page.language()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.title() + ".svg", StandardCharsets.UTF_8).build().toString())
                .body(file.svg().getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<Coverage.Report> report(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return Outcome.granted(coverage.today());
        }
        return switch (Dates.read("on", on)) {
            case Granted<LocalDate>(LocalDate day) -> coverage.on(day);
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
    }

    /** What the form of a founding step lets one fill in. */
    public record Form(@Nullable String state, @Nullable String on, @Nullable String document) {
        static final Form EMPTY = new Form("", "", "");

        public Form {
            state = state == null ? "" : state;
            on = on == null ? "" : on;
            document = document == null ? "" : document;
        }
    }

    @GetMapping("/coverage/{code}")
    @Performs(Act.COVERAGE_READ)
    ModelAndView district(Actor actor, Page page, @PathVariable String code) {
        return district(actor, page, code, Form.EMPTY, List.of());
    }

    private ModelAndView district(Actor actor, Page page, String code, Form form, List<Reason> reasons) {
        District district = districts.byCode(code).orElseThrow(Absent::new);
        List<FoundingStep> steps = coverage.steps(code);
        FoundingState state = steps.isEmpty() ? FoundingState.NONE : steps.getLast().state();
        Map<String, String> next = new LinkedHashMap<>();
        Arrays.stream(FoundingState.values())
                .filter(one -> one.compareTo(state) > 0)
                .forEach(one -> next.put(one.name(), page.t("organisations.founding." + one.name())));
        Map<String, Object> model = new HashMap<>(Map.of(
                "district", district, "steps", steps, "state", state, "next", next, "form", form, "reasons", reasons,
                "records", !next.isEmpty() && desk.mayRecordFounding(actor, code),
                "successors", district.successors().stream().flatMap(one -> districts.byCode(one).stream()).toList()));
        model.put("association", organisations.associationOf(code).orElse(null));
        return new ModelAndView("organisations/district", model);
    }

    @PostMapping("/coverage/{code}/steps")
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView record(Actor actor, Page page, @PathVariable String code, Form form, RedirectAttributes after) {
        Outcome<FoundingStep> outcome = switch (Dates.read("on", form.on())) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate day) ->
                desk.recordFounding(actor, new FoundingStep(code, state(form.state()), day, form.document()));
        };
        return switch (outcome) {
            case Granted<FoundingStep> granted -> {
                after.addFlashAttribute("flash", page.t("organisations.done.founding"));
                yield new ModelAndView("redirect:/coverage/" + code);
            }
            case Refused<FoundingStep>(List<Reason> reasons) -> {
                ModelAndView again = district(actor, page, code, form, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private static FoundingState state(String name) {
        return Arrays.stream(FoundingState.values()).filter(one -> one.name().equals(name)).findAny().orElse(FoundingState.NONE);
    }
}
