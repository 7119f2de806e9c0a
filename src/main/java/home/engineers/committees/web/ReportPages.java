package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeReport;
import home.engineers.committees.internal.ReportDesk;
import home.engineers.committees.internal.ReportDesk.Open;
import home.engineers.committees.internal.ReportPaper;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

/** Yearly reports of a committee: written, saved as one types, submitted, answered, printed. */
@Controller
class ReportPages {
    private static final String ONE = "/committees/reports/{id}";
    private static final String FIELD = "text-";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private final ReportDesk desk;

    ReportPages(ReportDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/committees/{id}/reports")
    @Performs(Act.RECORD_READ)
    ModelAndView list(Actor actor, @PathVariable OrganisationId id) {
        return list(actor, id, List.of());
    }

    private ModelAndView list(Actor actor, OrganisationId id, List<Reason> reasons) {
        return new ModelAndView("committees/reports", Map.of("sheet", desk.sheet(actor, id), "reasons", reasons), status(reasons));
    }

    private static HttpStatus status(List<Reason> reasons) {
        return reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @PostMapping("/committees/{id}/reports")
    @Performs(Act.REPORT_WRITE)
    ModelAndView begin(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "0") int year) {
        return switch (desk.begin(actor, id, year, page.language())) {
            case Granted<CommitteeReport>(CommitteeReport report) ->
                new ModelAndView("redirect:/committees/reports/" + report.id());
            case Refused<CommitteeReport>(List<Reason> reasons) -> list(actor, id, reasons);
        };
    }

    @GetMapping(ONE)
    @Performs(Act.RECORD_READ)
    ModelAndView open(Actor actor, @PathVariable UUID id) {
        return open(desk.open(actor, id), Map.of(), "", List.of());
    }

    /** @param texts as typed, where they were not kept */
    private static ModelAndView open(Open open, Map<Integer, String> texts, String remark, List<Reason> reasons) {
        return new ModelAndView(
                open.mayWrite() ? "committees/report-write" : "committees/report",
                Map.of("open", open, "texts", texts, "remark", remark, "reasons", reasons), status(reasons));
    }

    /** What is asked for by the button: {@code save}, or {@code submit}. */
    @PostMapping(ONE)
    @Performs(Act.REPORT_WRITE)
    ModelAndView write(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "do", defaultValue = "save") String act, @RequestParam Map<String, String> fields,
            RedirectAttributes after) {
        Map<Integer, String> texts = texts(fields);
        boolean submits = act.equals("submit");
        Outcome<CommitteeReport> outcome = submits ? desk.submit(actor, id, version, texts) : desk.save(actor, id, version, texts);
        return FormAnswer.of(
                outcome,
                after,
                done -> new Onward("/committees/reports/" + id, page.t(submits ? "committees.done.submitted" : "form.saved.done")),
                reasons -> open(desk.open(actor, id), texts, "", reasons));
    }

    private static Map<Integer, String> texts(Map<String, String> fields) {
        Map<Integer, String> texts = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (name.matches(FIELD + "[0-9]{1,2}")) {
                texts.put(Integer.valueOf(name.substring(FIELD.length())), text.replace("\r\n", "\n"));
            }
        });
        return texts;
    }

    /** Saves while one types; answers with the pieces that change. */
    @PostMapping(ONE + "/draft")
    @Performs(Act.REPORT_WRITE)
    ModelAndView draft(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> fields) {
        return switch (desk.save(actor, id, version, texts(fields))) {
            case Granted<CommitteeReport>(CommitteeReport report) ->
                new ModelAndView("committees/report-saved", Map.of("report", report, "reasons", List.of()));
            case Refused<CommitteeReport>(List<Reason> reasons) ->
                new ModelAndView("committees/report-saved", Map.of("report", desk.open(actor, id).whole().report(), "reasons", reasons));
        };
    }

    /** What is asked for by the button: {@code accept}, or {@code return}. */
    @PostMapping(ONE + "/answer")
    @Performs(Act.REPORT_ANSWER)
    ModelAndView answer(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "do", defaultValue = "return") String act, @RequestParam(defaultValue = "") String remark,
            RedirectAttributes after) {
        boolean accepted = act.equals("accept");
        return FormAnswer.of(
                desk.answer(actor, id, version, accepted, remark),
                after,
                done -> new Onward("/committees/reports/" + id, page.t(accepted ? "committees.done.accepted" : "committees.done.returned")),
                reasons -> open(desk.open(actor, id), Map.of(), remark, reasons));
    }

    @GetMapping(ONE + "/docx")
    @Performs(Act.RECORD_READ)
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable UUID id) {
        ReportPaper.Printed printed = desk.print(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(printed.name(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(printed.content());
    }
}
