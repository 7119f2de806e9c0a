package home.engineers.meetings.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.meetings.Act;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.people.Confirmed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes of a meeting, and the signature under them. */
@Controller
class MinutesPages {
    private static final String PATH = "/meetings/{id}/minutes";
    private final MinutesDesk desk;

    MinutesPages(MinutesDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.MEETING_ATTEND)
    ModelAndView minutes(Actor actor, @PathVariable MeetingId id) {
        return minutes(actor, id, List.of());
    }

    private ModelAndView minutes(Actor actor, MeetingId id, List<Reason> reasons) {
        return new ModelAndView("meetings/minutes", Map.of("sheet", desk.sheet(actor, id), "reasons", reasons));
    }

    @PostMapping(PATH + "/signature")
    @Performs(Act.MEETING_ATTEND)
    @Confirmed(then = PATH)
    ModelAndView sign(Actor actor, Page page, @PathVariable MeetingId id, RedirectAttributes after) {
        return FormAnswer.of(
                desk.sign(actor, id), after, done -> new Onward("/meetings/" + id + "/minutes", page.t("meetings.done.signed")),
                reasons -> minutes(actor, id, reasons));
    }

    /** Printed as the reader sees them. */
    @GetMapping(PATH + "/pdf")
    @Performs(Act.MEETING_ATTEND)
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable MeetingId id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minutes-" + id + ".pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(desk.printed(actor, id));
    }

    /** Exactly the bytes that were signed: their SHA-256 is a hash in the log of official acts. @param part of those the reader may have, from 1 */
    @GetMapping(PATH + "/file")
    @Performs(Act.MEETING_ATTEND)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable MeetingId id, @RequestParam(defaultValue = "1") int part) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minutes-" + id + "-" + part + ".md\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/markdown;charset=UTF-8")
                .body(desk.file(actor, id, part).text().getBytes(StandardCharsets.UTF_8));
    }
}
