package home.engineers.meetings.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.meetings.Act;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.internal.CallingDesk;
import home.engineers.meetings.internal.EndingDesk;
import home.engineers.meetings.internal.ReplacingDesk;
import home.engineers.meetings.internal.RoomReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings of an association as its office sees them: the list, the call, and each meeting. */
@Controller
class CallingPages {
    private final CallingDesk desk;
    private final RoomReader reader;
    private final EndingDesk ending;
    private final ReplacingDesk replacing;

    CallingPages(CallingDesk desk, RoomReader reader, EndingDesk ending, ReplacingDesk replacing) {
        this.desk = desk;
        this.reader = reader;
        this.ending = ending;
        this.replacing = replacing;
    }

    @GetMapping("/meetings")
    @Performs(Act.MEETING_LIST)
    ModelAndView list(Actor actor) {
        return new ModelAndView("meetings/list", Map.of("meetings", desk.listed(actor), "calls", desk.open(actor)));
    }

    /** Without a call, the list of those for which a meeting can be called. */
    @GetMapping("/meetings/new")
    @Performs(Act.MEETING_CALL)
    ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String call) {
        return call.isEmpty() ? list(actor) : form(actor, MeetingWish.empty(call), List.of());
    }

    private ModelAndView form(Actor actor, MeetingWish wish, List<Reason> reasons) {
        return new ModelAndView("meetings/new", Map.of("choices", desk.choices(actor, wish.call()), "wish", wish, "reasons", reasons));
    }

    @PostMapping("/meetings")
    @Performs(Act.MEETING_CALL)
    ModelAndView call(
            Actor actor, Page page, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable Set<String> cases,
            RedirectAttributes after) {
        MeetingWish wish = new MeetingWish(
                text(typed, "call"), text(typed, "title"), text(typed, "kind"), text(typed, "place"), text(typed, "on"), text(typed, "at"),
                text(typed, "draw"), text(typed, "chair"), text(typed, "viceChairs"), text(typed, "members"), text(typed, "supervisor"),
                text(typed, "trustees"), text(typed, "threshold"), cases == null ? Set.of() : cases);
        return FormAnswer.of(
                desk.call(actor, wish), after, id -> new Onward("/meetings/" + id, page.t("meetings.done.called")),
                reasons -> form(actor, wish, reasons));
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    @GetMapping("/meetings/{id}")
    @Performs(Act.MEETING_LIST)
    ModelAndView office(Actor actor, @PathVariable MeetingId id) {
        return office(actor, id, List.of());
    }

    private ModelAndView office(Actor actor, MeetingId id, List<Reason> reasons) {
        return new ModelAndView("meetings/office", Map.of("sheet", reader.office(actor, id), "reasons", reasons));
    }

    @PostMapping("/meetings/{id}/replacement")
    @Performs(Act.MEETING_CALL)
    ModelAndView replace(
            Actor actor, Page page, @PathVariable MeetingId id, @RequestParam(defaultValue = "") String leaves,
            @RequestParam(defaultValue = "") String comes, RedirectAttributes after) {
        return FormAnswer.of(
                replacing.callIn(actor, id, leaves, comes), after, done -> new Onward("/meetings/" + id, page.t("meetings.done.replaced")),
                reasons -> office(actor, id, reasons));
    }

    @PostMapping("/meetings/{id}/cancellation")
    @Performs(Act.MEETING_CALL)
    ModelAndView cancel(
            Actor actor, Page page, @PathVariable MeetingId id, @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        return FormAnswer.of(
                ending.end(actor, id, why), after, done -> new Onward("/meetings/" + id, page.t("meetings.done.cancelled")),
                reasons -> office(actor, id, reasons));
    }
}
