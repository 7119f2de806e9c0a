package home.engineers.meetings.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.meetings.Act;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.CallingDesk;
import home.engineers.meetings.internal.ChoosingDesk;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.RecusingDesk;
import home.engineers.meetings.internal.RoomReader;
import home.engineers.meetings.internal.RoomSheet;
import home.engineers.programmes.CaseId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting room of a member, the chair and the vice-chairs included. */
@Controller
class RoomPages {
    private final CallingDesk meetings;
    private final RoomReader reader;
    private final AttendanceDesk desk;
    private final ChoosingDesk choosing;
    private final RecusingDesk recusing;
    private final GroupDesk groups;

    RoomPages(
            CallingDesk meetings, RoomReader reader, AttendanceDesk desk, ChoosingDesk choosing, RecusingDesk recusing,
            GroupDesk groups) {
        this.meetings = meetings;
        this.reader = reader;
        this.desk = desk;
        this.choosing = choosing;
        this.recusing = recusing;
        this.groups = groups;
    }

    @GetMapping("/meetings/mine")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView mine(Actor actor) {
        return new ModelAndView("meetings/mine", Map.of("meetings", meetings.own(actor)));
    }

    @GetMapping("/meetings/{id}/room")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView room(Actor actor, @PathVariable MeetingId id) {
        return room(actor, id, List.of());
    }

    private ModelAndView room(Actor actor, MeetingId id, List<Reason> reasons) {
        RoomSheet sheet = reader.room(actor, id);
        return new ModelAndView("meetings/room", Map.of("sheet", sheet, "seen", seen(sheet), "reasons", reasons));
    }

    /** What changes in the room while the page is open; answered with nothing where all is as it was seen. */
    @GetMapping("/meetings/{id}/room/live")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView live(Actor actor, @PathVariable MeetingId id, @RequestParam(defaultValue = "") String seen) {
        RoomSheet sheet = reader.room(actor, id);
        if (seen(sheet).equals(seen)) {
            ModelAndView same = new ModelAndView();
            same.setStatus(HttpStatus.NO_CONTENT);
            same.setView((model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value()));
            return same;
        }
        return new ModelAndView("meetings/live", Map.of("sheet", sheet, "seen", seen(sheet)));
    }

    private static String seen(RoomSheet sheet) {
        return Integer.toHexString(sheet.toString().hashCode());
    }

    private ModelAndView done(Actor actor, Page page, MeetingId id, String said, RedirectAttributes after, Outcome<MeetingId> outcome) {
        return FormAnswer.of(
                outcome, after, granted -> new Onward("/meetings/" + id + "/room", page.t("meetings.done." + said)),
                reasons -> room(actor, id, reasons));
    }

    @PostMapping("/meetings/{id}/attendance")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView attend(Actor actor, Page page, @PathVariable MeetingId id, @RequestParam boolean here, RedirectAttributes after) {
        return done(actor, page, id, here ? "came" : "left", after, desk.attend(actor, id, here));
    }

    @PostMapping("/meetings/{id}/chair")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView preside(Actor actor, Page page, @PathVariable MeetingId id, RedirectAttributes after) {
        return done(actor, page, id, "presides", after, desk.preside(actor, id));
    }

    @PostMapping("/meetings/{id}/choice")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView choose(
            Actor actor, Page page, @PathVariable MeetingId id, @RequestParam(defaultValue = "") String named, RedirectAttributes after) {
        return done(actor, page, id, "chosen", after, choosing.choose(actor, id, named));
    }

    /** For members and for the office, each to be out of a case themselves. */
    @PostMapping("/meetings/{id}/recusal")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView recuse(
            Actor actor, Page page, @PathVariable MeetingId id, @RequestParam UUID item, @RequestParam(defaultValue = "") String tie,
            @RequestParam(defaultValue = "false") boolean office, RedirectAttributes after) {
        return FormAnswer.of(
                recusing.recuse(actor, id, new CaseId(item), tie), after,
                granted -> new Onward("/meetings/" + id + (office ? "" : "/room"), page.t("meetings.done.recused")),
                reasons -> office
                        ? new ModelAndView("meetings/office", Map.of("sheet", reader.office(actor, id), "reasons", reasons))
                        : room(actor, id, reasons));
    }

    @PostMapping("/meetings/{id}/item")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView takeUp(Actor actor, Page page, @PathVariable MeetingId id, @RequestParam UUID item, RedirectAttributes after) {
        return done(actor, page, id, "takenUp", after, desk.takeUp(actor, id, new CaseId(item)));
    }

    @PostMapping("/meetings/{id}/closing")
    @Performs(Act.MEETING_ATTEND)
    ModelAndView close(Actor actor, Page page, @PathVariable MeetingId id, RedirectAttributes after) {
        return done(actor, page, id, "closed", after, groups.closeAttendance(actor, id));
    }
}
