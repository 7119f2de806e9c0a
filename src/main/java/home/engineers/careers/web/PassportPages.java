package home.engineers.careers.web;

import home.engineers.careers.Act;
import home.engineers.careers.internal.ElementDesk;
import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.internal.MentorDesk;
import home.engineers.careers.internal.PassportDesk;
import home.engineers.careers.internal.PassportDesk.Sheet;
import home.engineers.careers.internal.PassportPaper;
import home.engineers.careers.rules.JsonResume;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The own passport: on one page, hours of a year in detail, and to take along. */
@Controller
class PassportPages {
    private static final MediaType PRESENTATION = new MediaType("application", "vp");
    private final PassportDesk desk;
    private final ElementDesk elements;
    private final MentorDesk mentoring;
    private final PassportPaper paper;
    private final LawRegister register;
    private final JsonMapper json;

    PassportPages(
            PassportDesk desk, ElementDesk elements, MentorDesk mentoring, PassportPaper paper, LawRegister register, JsonMapper json) {
        this.desk = desk;
        this.elements = elements;
        this.mentoring = mentoring;
        this.paper = paper;
        this.register = register;
        this.json = json;
    }

    @GetMapping("/passport")
    @Performs(Act.PASSPORT_KEEP)
    ModelAndView passport(Actor actor) {
        return passport(actor, List.of());
    }

    private ModelAndView passport(Actor actor, List<Reason> reasons) {
        Sheet sheet = desk.own(actor);
        return new ModelAndView(
                "careers/passport",
                Map.of(
                        "sheet", sheet, "reasons", reasons, "frameworks", elements.own(actor), "pairs", mentoring.own(actor),
                        "cited", register.cited(sheet.years().getFirst().required().citation())));
    }

    @GetMapping("/passport/hours/{year:[0-9]{4}}")
    @Performs(Act.PASSPORT_KEEP)
    ModelAndView hours(Actor actor, @PathVariable int year) {
        PassportYear found = desk.year(actor, year);
        return new ModelAndView(
                "careers/hours", Map.of("year", found, "cited", register.cited(found.required().citation())));
    }

    /** As JSON Resume 1.0.0, in the reader's language. */
    @GetMapping("/passport/resume.json")
    @Performs(Act.PASSPORT_KEEP)
    ResponseEntity<byte[]> resume(Actor actor, Page page) {
        Sheet sheet = desk.own(actor);
        byte[] text = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(
                JsonResume.of(sheet.name(), sheet.on(), sheet.items(), page.language()));
        return file("resume.json", MediaType.APPLICATION_JSON, text);
    }

    /** The certificates that stand, as a verifiable presentation. */
    @GetMapping("/passport/presentation.json")
    @Performs(Act.PASSPORT_KEEP)
    Object presentation(Actor actor) {
        return switch (desk.presentation(actor)) {
            case Granted<String>(String text) -> presentation(text);
            case Refused<String>(List<Reason> reasons) -> FormAnswer.refused(passport(actor, reasons));
        };
    }

    @GetMapping("/passport/passport.pdf")
    @Performs(Act.PASSPORT_KEEP)
    ResponseEntity<byte[]> print(Actor actor, Page page) {
        return file("passport.pdf", MediaType.APPLICATION_PDF, paper.of(desk.own(actor), elements.own(actor), page::t, page.language()));
    }

    static ResponseEntity<byte[]> presentation(String text) {
        return file("presentation.json", PRESENTATION, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
