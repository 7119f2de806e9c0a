package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.internal.ResultsDesk;
import home.engineers.programmes.internal.ResultsDesk.Taken;
import home.engineers.programmes.rules.ResultComparison;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Results of the authority: the sheet is sent, what differs is read, and what agrees is taken over. */
@Controller
class ResultPages {
    private final Calls calls;
    private final ResultsDesk results;

    ResultPages(Calls calls, ResultsDesk results) {
        this.calls = calls;
        this.results = results;
    }

    @GetMapping("/calls/{id}/results")
    @Performs(Act.OFFICIAL_IMPORT)
    ModelAndView start(@PathVariable UUID id) {
        return start(calls.call(new CallId(id)), List.of());
    }

    private static ModelAndView start(Call call, List<Reason> reasons) {
        return new ModelAndView(
                "programmes/results", Map.of("call", call, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The empty table. */
    @GetMapping(value = "/calls/{id}/results", params = "format")
    @Performs(Act.OFFICIAL_IMPORT)
    void template(@PathVariable UUID id, @RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        results.template(page.t("outputs.results.template")).send(TableFormat.asked(format), response);
    }

    @PostMapping("/calls/{id}/results")
    @Performs(Act.OFFICIAL_IMPORT)
    ModelAndView send(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile sheet, Actor actor)
            throws IOException {
        Call call = calls.call(new CallId(id));
        return switch (results.send(actor, call.id(), Uploads.one(sheet))) {
            case Granted<UUID>(UUID sent) -> new ModelAndView("redirect:/calls/" + id + "/results/" + sent);
            case Refused<UUID>(List<Reason> reasons) -> start(call, reasons);
        };
    }

    @GetMapping("/calls/{id}/results/{sheet}")
    @Performs(Act.OFFICIAL_IMPORT)
    ModelAndView compare(@PathVariable UUID id, @PathVariable UUID sheet, Actor actor) {
        return compared(actor, id, sheet, Set.of(), "", List.of());
    }

    private ModelAndView compared(
            Actor actor, UUID id, UUID sheet, Set<String> corrected, String why, List<Reason> reasons) {
        Call call = calls.call(new CallId(id));
        return new ModelAndView(
                "programmes/comparison",
                Map.of("call", call, "sheet", sheet, "result", results.compare(actor, call.id(), sheet), "corrected", corrected,
                        "why", why, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The difference report as a table. */
    @GetMapping(value = "/calls/{id}/results/{sheet}", params = "format")
    @Performs(Act.OFFICIAL_IMPORT)
    void report(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @RequestParam String format,
            Actor actor,
            Page page,
            HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("outputs.results.row"), page.t("programmes.case.number"), page.t("programmes.case.applicant"),
                page.t("outputs.results.finding"), page.t("outputs.results.here"), page.t("outputs.results.there"));
        List<List<Object>> rows = results.compare(actor, new CallId(id), sheet).lines().stream()
                .map(line -> cells(page, line))
                .toList();
        new TableExport(page.t("outputs.results.report"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, ResultComparison.Line line) {
        return List.of(
                line.row() == 0 ? "" : line.row(), line.number(), line.name(),
                page.t("outputs.finding." + line.finding().name()), line.here(), line.there());
    }

    @PostMapping("/calls/{id}/results/{sheet}")
    @Performs(Act.OFFICIAL_IMPORT)
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @RequestParam(required = false) @Nullable Set<String> corrected,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Set<String> asked = corrected == null ? Set.of() : corrected;
        return switch (results.take(actor, new CallId(id), sheet, asked, why)) {
            case Granted<Taken>(Taken taken) -> {
                redirect.addFlashAttribute("flash", page.t("outputs.results.taken", taken.certificates(), taken.corrected()));
                yield new ModelAndView("redirect:/calls/" + id);
            }
            case Refused<Taken>(List<Reason> reasons) -> compared(actor, id, sheet, asked, why, reasons);
        };
    }
}
