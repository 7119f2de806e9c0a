package home.engineers.programmes.web;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.internal.CaseProofs;
import home.engineers.programmes.internal.CaseReader;
import home.engineers.programmes.internal.FormDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of cases, and the page of one. */
@Controller
class CasePages {
    private static final int SIZE = 20;

    private final Reviews reviews;
    private final CaseReader reader;
    private final Attachments attachments;
    private final LawRegister register;
    private final FormDesk forms;
    private final CaseProofs proofs;

    CasePages(Reviews reviews, CaseReader reader, Attachments attachments, LawRegister register, FormDesk forms, CaseProofs proofs) {
        this.reviews = reviews;
        this.reader = reader;
        this.attachments = attachments;
        this.register = register;
        this.forms = forms;
        this.proofs = proofs;
    }

    @GetMapping("/cases")
    @Performs(Act.CASE_READ)
    ModelAndView cases(@RequestParam(name = "page", defaultValue = "1") int number, Actor actor) {
        int asked = Math.max(1, number);
        List<CaseSummary> cases = reviews.cases(actor, asked, SIZE);
        Total total = Total.of(reviews.countCases(actor), asked, SIZE, cases.size());
        return new ModelAndView("programmes/cases", Map.of(
                "cases", cases, "total", total, "number", asked, "size", SIZE, "begun", forms.begun(actor)));
    }

    @GetMapping("/cases/{address}")
    @Performs(Act.CASE_READ)
    ModelAndView show(@PathVariable String address, Actor actor) {
        return CasePage.of(reader.view(actor, address), register, List.of(), Typed.NOTHING);
    }

    /** What opens the leaf of an act of the own case, as {@code ./ehome log verify} checks it. */
    @GetMapping("/cases/{address}/acts/{number}/proof")
    @Performs(Act.CASE_READ)
    ResponseEntity<byte[]> proof(@PathVariable String address, @PathVariable long number, Actor actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".tlog-proof\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(proofs.of(actor, address, number).toString().getBytes(StandardCharsets.UTF_8));
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
