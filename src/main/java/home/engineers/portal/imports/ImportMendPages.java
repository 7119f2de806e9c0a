package home.engineers.portal.imports;

import home.engineers.files.tables.Column;
import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportMending;
import home.engineers.files.tables.ImportMending.Tried;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.RefusedRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with refused rows: mended here, or taken away in a table with remarks. */
@Controller
class ImportMendPages {
    /** A cell of the form, by its row and the place of its column: {@code r4c1}. */
    private static final Pattern CELL = Pattern.compile("r(\\d{1,7})c(\\d{1,3})");

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ImportMending mending;

    ImportMendPages(ImportDesk desk, ImportJobs jobs, ImportMending mending) {
        this.desk = desk;
        this.jobs = jobs;
        this.mending = mending;
    }

    /** Tries the rows as they are written in the form now. The columns of the kind are the cells that may be edited. */
    @Performs(ImportActs.USE)
    @PostMapping("/imports/{id}/mend")
    String mend(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam Map<String, String> form,
            RedirectAttributes after)
            throws IOException {
        ImportJob job = desk.job(actor, id);
        List<Column> columns = desk.kind(actor, job.kind()).columns();
        Tried tried = RefusedRequest.orElse422(mending.mend(job, written(form, columns), actor.requirePerson()));
        after.addFlashAttribute("flash", tried.rows() == 0
                ? page.t("imports.mend.nothing")
                : page.t("imports.mend.tried", tried.rows(), tried.sound(), tried.rows() - tried.sound()));
        return "redirect:/imports/" + id + "?page=" + number;
    }

    private static Map<Integer, Map<String, String>> written(Map<String, String> form, List<Column> columns) {
        Map<Integer, Map<String, String>> rows = new HashMap<>();
        form.forEach((name, text) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches() && Integer.parseInt(cell.group(2)) < columns.size()) {
                String header = columns.get(Integer.parseInt(cell.group(2))).header();
                rows.computeIfAbsent(Integer.parseInt(cell.group(1)), row -> new HashMap<>()).put(header, text);
            }
        });
        return rows;
    }

    /** The table as CSV, with a remark on each row that was refused. */
    @Performs(ImportActs.USE)
    @GetMapping("/imports/{id}/annotated.csv")
    void annotated(Actor actor, Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportJob job = desk.job(actor, id);
        ImportReport report = jobs.report(id).filter(found -> job.file() != null && !job.working()).orElseThrow(Absent::new);
        if (report.ending() == ImportReport.Ending.UNREADABLE) {
            throw new Absent();
        }
        ImportPages.head(response, TableFormat.CSV, page.t("imports.annotated.name", job.name().replaceAll("\\.[^.]*$", "")));
        mending.annotated(job, report, page.language(), response.getOutputStream());
    }
}
