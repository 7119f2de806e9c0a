package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.internal.DecisionDesk;
import home.engineers.committees.internal.MeetingDesk;
import home.engineers.committees.internal.MeetingDesk.ActivityWish;
import home.engineers.committees.internal.MeetingDesk.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings, tasks and activities of a committee. */
@Controller
class MeetingPages {
    private static final String PATH = "/committees/{id}/meetings";
    private final MeetingDesk desk;
    private final DecisionDesk tasks;

    MeetingPages(MeetingDesk desk, DecisionDesk tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @GetMapping(PATH)
    @Performs(Act.RECORD_READ)
    ModelAndView list(Actor actor, @PathVariable OrganisationId id, @RequestParam(name = "page", defaultValue = "1") int number) {
        return list(actor, id, Math.max(1, number), ActivityWish.EMPTY, List.of());
    }

    private ModelAndView list(Actor actor, OrganisationId id, int number, ActivityWish wish, List<Reason> reasons) {
        return new ModelAndView(
                "committees/meetings",
                Map.of("sheet", desk.sheet(actor, id, number), "wish", wish, "reasons", reasons),
                status(reasons));
    }

    private static HttpStatus status(List<Reason> reasons) {
        return reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** @param on the day whose members are listed, today where none is given */
    @GetMapping(PATH + "/new")
    @Performs(Act.MEETING_RECORD)
    ModelAndView form(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(name = "heldOn", defaultValue = "") String on,
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String decisions) {
        String day = on.isBlank() ? page.today().toString() : on;
        return form(actor, page, id, new Wish(day, place, subject, Set.of(), decisions), List.of());
    }

    private ModelAndView form(Actor actor, Page page, OrganisationId id, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "committees/meeting-new",
                Map.of(
                        "form", desk.form(actor, id, DateText.read(wish.heldOn()).orElse(page.today())),
                        "wish", wish, "reasons", reasons),
                status(reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.MEETING_RECORD)
    ModelAndView record(
            Actor actor,
            Page page,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable Set<String> present,
            @RequestParam(defaultValue = "") String decisions,
            @RequestParam(required = false) @Nullable MultipartFile minutes,
            RedirectAttributes after)
            throws IOException {
        Wish wish = new Wish(heldOn, place, subject, present == null ? Set.of() : present, decisions);
        return FormAnswer.of(
                desk.record(actor, id, wish, Uploads.one(minutes)),
                after,
                meeting -> new Onward("/committees/meetings/" + meeting.id(), page.t("committees.done.meeting")),
                reasons -> form(actor, page, id, wish, reasons));
    }

    @GetMapping("/committees/meetings/{id}")
    @Performs(Act.RECORD_READ)
    ModelAndView meeting(Actor actor, @PathVariable UUID id) {
        return meeting(actor, id, List.of());
    }

    private ModelAndView meeting(Actor actor, UUID id, List<Reason> reasons) {
        return new ModelAndView(
                "committees/meeting", Map.of("held", desk.meeting(actor, id), "reasons", reasons), status(reasons));
    }

    @PostMapping("/committees/meetings/{id}/decisions/{number}/done")
    @Performs(Act.MEETING_RECORD)
    ModelAndView done(Actor actor, Page page, @PathVariable UUID id, @PathVariable int number, RedirectAttributes after) {
        return FormAnswer.of(
                tasks.done(actor, id, number),
                after,
                committee -> new Onward("/committees/" + committee + "/meetings", page.t("committees.done.task")),
                reasons -> meeting(actor, id, reasons));
    }

    @PostMapping("/committees/{id}/activities")
    @Performs(Act.MEETING_RECORD)
    ModelAndView activity(
            Actor actor,
            Page page,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String participants,
            RedirectAttributes after) {
        ActivityWish wish = new ActivityWish(heldOn, title, place, participants);
        return FormAnswer.of(
                desk.record(actor, id, wish),
                after,
                done -> new Onward("/committees/" + id + "/meetings", page.t("committees.done.activity")),
                reasons -> list(actor, id, 1, wish, reasons));
    }
}
