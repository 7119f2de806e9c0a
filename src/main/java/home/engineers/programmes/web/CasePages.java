package home.engineers.programmes.web;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Act;
import home.engineers.programmes.Answer;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseFiling.Draft;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.internal.CaseReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of cases, filing one, and its page. */
@Controller
class CasePages {
    private static final int SIZE = 20;

    private final Reviews reviews;
    private final CaseFiling filing;
    private final CaseReader reader;
    private final Attachments attachments;
    private final LawRegister register;

    CasePages(Reviews reviews, CaseFiling filing, CaseReader reader, Attachments attachments, LawRegister register) {
        this.reviews = reviews;
        this.filing = filing;
        this.reader = reader;
        this.attachments = attachments;
        this.register = register;
    }

    @GetMapping("/cases")
    @Performs(Act.CASE_READ)
    ModelAndView cases(@RequestParam(name = "page", defaultValue = "1") int number, Actor actor) {
        int asked = Math.max(1, number);
        return new ModelAndView("programmes/cases", Map.of(
                "cases", reviews.cases(actor, asked, SIZE), "total", reviews.countCases(actor), "number", asked, "size", SIZE));
    }

    @GetMapping("/cases/new")
    @Performs(Act.CASE_FILE)
    ModelAndView draft(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String level,
            Actor actor) {
        Draft draft = filing.draft(actor, Asked.programme(reviews, programme));
        String asked = draft.report().levels().stream().map(LevelReport::id).filter(id -> id.equals(level)).findFirst()
                .orElseGet(() -> suggested(draft));
        String specialty = draft.specialties().isEmpty() ? "" : draft.specialties().getFirst();
        return form(draft, new Form(draft.report().programme(), asked, specialty, "", false), List.of());
    }

    /** The highest level that is met, else the one to be met first, else the lowest. */
    private static String suggested(Draft draft) {
        List<LevelReport> levels = draft.report().levels();
        return levels.reversed().stream()
                .filter(level -> level.answer() == Answer.MET)
                .findFirst()
                .or(() -> levels.stream()
                        .filter(level -> level.from() != null)
                        .min(Comparator.comparing(level -> Objects.requireNonNull(level.from()))))
                .orElse(levels.getFirst())
                .id();
    }

    @PostMapping("/cases/new")
    @Performs(Act.CASE_FILE)
    ModelAndView file(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean statement,
            @RequestParam(required = false) @Nullable List<MultipartFile> materials,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Form form = new Form(Asked.programme(reviews, programme), level, specialty, agency, statement);
        Outcome<Filed> outcome = filing.file(actor, form, Uploads.of(materials));
        return switch (outcome) {
            case Granted<Filed>(Filed filed) -> {
                redirect.addFlashAttribute("flash", page.t("programmes.filed", filed.number()));
                yield new ModelAndView("redirect:/cases/" + filed.address());
            }
            case Refused<Filed>(List<Reason> reasons) -> {
                ModelAndView again = form(filing.draft(actor, form.programme()), form, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private ModelAndView form(Draft draft, Form form, List<Reason> reasons) {
        LevelReport level = draft.report().levels().stream()
                .filter(one -> one.id().equals(form.level()))
                .findFirst()
                .orElse(draft.report().levels().getFirst());
        return new ModelAndView("programmes/newcase", Map.of(
                "programmes", reviews.programmes(), "draft", draft, "form", form, "level", LevelView.of(level), "reasons", reasons, "register", register));
    }

    @GetMapping("/cases/{address}")
    @Performs(Act.CASE_READ)
    ModelAndView show(@PathVariable String address, Actor actor) {
        return CasePage.of(reader.view(actor, address), register, List.of(), Typed.NOTHING);
    }

    @GetMapping("/cases/{address}/papers/{attachment}")
    @Performs(Act.CASE_READ)
    ResponseEntity<InputStreamResource> paper(@PathVariable String address, @PathVariable UUID attachment, Actor actor) {
        Attachment paper = reader.paper(actor, address, attachment);
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(paper.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .contentLength(paper.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(attachments.open(paper.id())));
    }
}
