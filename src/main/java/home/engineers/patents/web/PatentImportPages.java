package home.engineers.patents.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.ProgressWatch;
import home.engineers.kernel.web.ProgressWatch.Told;
import home.engineers.patents.Act;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Files of patents from the upload to the report of what was not taken. */
@Controller
class PatentImportPages {
    private static final int LISTED = 50;
    private static final int SHOWN = 100;
    private final PatentImports imports;
    private final Authority authority;
    private final ProgressWatch watch;

    PatentImportPages(PatentImports imports, Authority authority, ProgressWatch watch) {
        this.imports = imports;
        this.authority = authority;
        this.watch = watch;
    }

    @Performs(Act.IMPORT_READ)
    @GetMapping("/patents/import")
    ModelAndView imports(Actor actor) {
        authority.demand(actor, Act.IMPORT_READ, Subject.HOUSE);
        return imports(actor, List.of());
    }

    private ModelAndView imports(Actor actor, List<Reason> reasons) {
        return new ModelAndView("patents/imports", Map.of(
                "imports", imports.newest(LISTED), "mayOrder", authority.may(actor, Act.IMPORT, Subject.HOUSE), "reasons", reasons,
                "waiting", imports.waitingApplications()));
    }

    @Performs(Act.IMPORT)
    @PostMapping("/patents/import")
    ModelAndView receive(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        authority.demand(actor, Act.IMPORT, Subject.HOUSE);
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            return FormAnswer.refused(imports(actor, List.of(Reason.at("file", "patents.import.noFile"))));
        }
        try (InputStream content = file.getInputStream()) {
            Outcome<UUID> received = imports.receive(name, content, actor.requirePerson());
            return switch (received) {
                case Granted<UUID>(UUID id) -> new ModelAndView("redirect:/patents/import/" + id);
                case Refused<UUID>(List<Reason> reasons) ->
                    FormAnswer.refused(imports(actor, reasons.stream().map(reason -> reason.under("file")).toList()));
            };
        }
    }

    @Performs(Act.IMPORT_READ)
    @GetMapping("/patents/import/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        PatentImport found = found(actor, id);
        return new ModelAndView("patents/import", Map.of("one", found, "refused", imports.refused(id, SHOWN)));
    }

    /** The progress as it goes on, by server-sent events; ends with the event {@code end}. */
    @Performs(Act.IMPORT_READ)
    @GetMapping("/patents/import/{id}/progress")
    SseEmitter progress(Actor actor, Page page, @PathVariable UUID id) {
        found(actor, id);
        return watch.of(() -> told(imports.find(id).orElseThrow(), page));
    }

    private static Told told(PatentImport one, Page page) {
        return new Told(one.percent(), page.t("patents.import.progress", one.read(), one.refused()), one.state() != PatentImport.State.RUNNING);
    }

    @Performs(Act.IMPORT_READ)
    @GetMapping("/patents/import/{id}/refused.csv")
    void refused(Actor actor, Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        PatentImport found = found(actor, id);
        new TableExport(
                page.t("patents.refused.file", found.name()),
                List.of(page.t("patents.field.file"), page.t("patents.field.line"), page.t("patents.field.number"), page.t("patents.field.reason")),
                imports.refused(id, Integer.MAX_VALUE).stream()
                        .map(one -> List.of(one.file(), one.line(), one.number(), page.t(one.reason())))
                        .toList())
                .send(TableFormat.CSV, response);
    }

    private PatentImport found(Actor actor, UUID id) {
        authority.demandOrHide(actor, Act.IMPORT_READ, Subject.HOUSE);
        return imports.find(id).orElseThrow(Absent::new);
    }
}
