package home.engineers.meetings.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.meetings.Act;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.GroupReader;
import home.engineers.meetings.internal.PaperDesk;
import home.engineers.meetings.internal.PaperDesk.Typed;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One group of cases with its ballot, for those who preside and for the office. */
@Controller
class GroupPages {
    private static final String PATH = "/meetings/groups/{id}";
    private final GroupReader reader;
    private final GroupDesk desk;
    private final PaperDesk paper;

    GroupPages(GroupReader reader, GroupDesk desk, PaperDesk paper) {
        this.reader = reader;
        this.desk = desk;
        this.paper = paper;
    }

    @GetMapping(PATH)
    @Performs(Act.MEETING_ATTEND)
    ModelAndView group(Actor actor, @PathVariable UUID id) {
        return group(actor, id, Typed.EMPTY, List.of());
    }

    private ModelAndView group(Actor actor, UUID id, Typed typed, List<Reason> reasons) {
        return new ModelAndView("meetings/group", Map.of("sheet", reader.sheet(actor, id), "typed", typed, "reasons", reasons));
    }

    private ModelAndView done(Actor actor, Page page, UUID id, String said, RedirectAttributes after, Outcome<MeetingId> outcome) {
        return FormAnswer.of(
                outcome, after, meeting -> new Onward("/meetings/groups/" + id, page.t("meetings.done." + said)),
                reasons -> group(actor, id, Typed.EMPTY, reasons));
    }

    @PostMapping(PATH + "/open")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView open(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return done(actor, page, id, "opened", after, desk.open(actor, id));
    }

    @PostMapping(PATH + "/close")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView close(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return done(actor, page, id, "boxClosed", after, desk.close(actor, id));
    }

    @PostMapping(PATH + "/annulment")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView annul(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean onPaper, RedirectAttributes after) {
        return done(actor, page, id, "annulled", after, desk.annul(actor, id, reason, onPaper));
    }

    @PostMapping(PATH + "/paper")
    @Performs(Act.MEETING_CALL)
    ModelAndView count(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam Map<String, String> written,
            @RequestParam(required = false) @Nullable MultipartFile sheet, RedirectAttributes after)
            throws IOException {
        List<List<String>> counts = new ArrayList<>();
        for (int i = 0; written.containsKey("yes" + i); i++) {
            counts.add(List.of(written.get("yes" + i), written.getOrDefault("no" + i, ""), written.getOrDefault("abstain" + i, "")));
        }
        Typed typed = new Typed(written.getOrDefault("teller", ""), written.getOrDefault("teller2", ""), counts);
        return FormAnswer.of(
                paper.count(actor, id, typed, Uploads.one(sheet)), after,
                meeting -> new Onward("/meetings/" + meeting, page.t("meetings.done.counted")),
                reasons -> group(actor, id, typed, reasons));
    }
}
