package home.engineers.portal.imports;

import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.ImportMending;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportPaper;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.RefusedRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** From the empty template to the report. Nothing is written before the reader has seen the check and said so. */
@Controller
class ImportPages {
    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ImportMending mending;
    private final ImportPaper paper;
    private final ImportWatch watch;

    ImportPages(ImportDesk desk, ImportJobs jobs, ImportMending mending, ImportPaper paper, ImportWatch watch) {
        this.desk = desk;
        this.jobs = jobs;
        this.mending = mending;
        this.paper = paper;
        this.watch = watch;
    }

    @Performs(ImportActs.USE)
    @GetMapping("/imports")
    ModelAndView imports(Actor actor, @RequestParam(defaultValue = "") String kind) {
        return start(actor, kind, List.of());
    }

    private ModelAndView start(Actor actor, String chosen, List<Reason> reasons) {
        return new ModelAndView("imports/start", Map.of(
                "kinds", desk.kinds(actor), "jobs", desk.jobs(actor), "chosen", chosen, "reasons", reasons));
    }

    @Performs(ImportActs.USE)
    @GetMapping("/imports/template/{kind}")
    void template(Actor actor, Page page, @PathVariable String kind, HttpServletResponse response) throws IOException {
        ImportKind<?> wanted = desk.kind(actor, kind);
        head(response, TableFormat.XLSX, page.t("imports.template.name", page.t(wanted.title())));
        paper.template(wanted, page.language(), response.getOutputStream());
    }

    @Performs(ImportActs.USE)
    @PostMapping("/imports")
    ModelAndView receive(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (kind.isEmpty()) {
            return again(actor, kind, List.of(Reason.at("kind", "imports.start.noKind")));
        }
        ImportKind<?> wanted = desk.kind(actor, kind);
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            return again(actor, kind, List.of(Reason.at("file", "imports.start.noFile")));
        }
        try (InputStream content = file.getInputStream()) {
            Outcome<UUID> received =
                    jobs.receive(wanted, file.getOriginalFilename(), content, actor.requirePerson(), page.language());
            return switch (received) {
                case Granted<UUID>(UUID id) -> new ModelAndView("redirect:/imports/" + id);
                case Refused<UUID>(List<Reason> reasons) -> again(actor, kind, reasons.stream().map(ImportPages::atFile).toList());
            };
        }
    }

    private static Reason atFile(Reason reason) {
        return new Reason(reason.key(), reason.arguments(), "file", reason.citation());
    }

    private ModelAndView again(Actor actor, String kind, List<Reason> reasons) {
        ModelAndView form = start(actor, kind, reasons);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    @Performs(ImportActs.USE)
    @GetMapping("/imports/{id}")
    ModelAndView job(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(defaultValue = "1") int mended)
            throws IOException {
        ImportJob job = desk.job(actor, id);
        ImportReport report = job.working() ? null : jobs.report(id).orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("job", job);
        model.put("kind", desk.kind(actor, job.kind()));
        model.put("report", report);
        model.put("number", Math.max(1, number));
        model.put("sheet", report == null ? null : mending.sheet(job, report, number).orElse(null));
        model.put("mended", desk.mended(job, mended));
        return new ModelAndView("imports/job", model);
    }

    /** The progress as it goes on, by server-sent events; ends with the event {@code end}. */
    @Performs(ImportActs.USE)
    @GetMapping("/imports/{id}/progress")
    SseEmitter progress(Actor actor, Page page, @PathVariable UUID id) {
        return watch.of(desk.job(actor, id), page);
    }

    @Performs(ImportActs.USE)
    @PostMapping("/imports/{id}/run")
    String run(Actor actor, @PathVariable UUID id, @RequestParam ImportMode mode) {
        desk.job(actor, id);
        RefusedRequest.orElse422(jobs.run(id, mode));
        return "redirect:/imports/" + id;
    }

    @Performs(ImportActs.USE)
    @PostMapping("/imports/{id}/cancel")
    String cancel(Actor actor, @PathVariable UUID id) {
        desk.job(actor, id);
        jobs.cancel(id);
        return "redirect:/imports/" + id;
    }

    static void head(HttpServletResponse response, TableFormat format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
                .build()
                .toString());
    }
}
