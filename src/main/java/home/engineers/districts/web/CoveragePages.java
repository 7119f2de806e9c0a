package home.engineers.districts.web;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.districts.Targets;
import home.engineers.districts.internal.DistrictMap;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.Coverage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far every district has an association: drawing, table, and the targets. */
@Controller
public class CoveragePages {
    private final Coverage coverage;
    private final Targets targets;
    private final DistrictMap map;

    CoveragePages(Coverage coverage, Targets targets, DistrictMap map) {
        this.coverage = coverage;
        this.targets = targets;
        this.map = map;
    }

    @GetMapping("/coverage")
    @Performs(Act.COVERAGE_READ)
    ModelAndView coverage(Actor actor, Page page, @RequestParam(required = false) @Nullable String on) {
        Outcome<Coverage.Report> asked = report(on);
        boolean refused = asked instanceof Refused<Coverage.Report>;
        Coverage.Report report = asked instanceof Granted<Coverage.Report>(Coverage.Report found) ? found : coverage.today();
        ModelAndView view = new ModelAndView("districts/coverage", Map.of(
                "report", report,
                "targets", targets.summaries(),
                "standings", targets.current(),
                "maySet", targets.maySet(actor),
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
        return DateText.read(on)
                .map(coverage::on)
                .orElseGet(() -> Outcome.refused(Reason.at("on", "organisations.district.badDate", on.strip())));
    }
}
