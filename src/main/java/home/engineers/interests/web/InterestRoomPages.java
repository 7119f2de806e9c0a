package home.engineers.interests.web;

import home.engineers.interests.Act;
import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.internal.InterestDesk.Room;
import home.engineers.interests.internal.InterestWays;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One interest: what it has told, its pause and its end. */
@Controller
class InterestRoomPages {
    private static final String ONE = InterestPages.LIST + "/{id}";
    private final InterestDesk desk;
    private final InterestWays ways;

    InterestRoomPages(InterestDesk desk, InterestWays ways) {
        this.desk = desk;
        this.ways = ways;
    }

    @GetMapping(ONE)
    @Performs(Act.OWN)
    ModelAndView room(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return room(actor, id, page, List.of());
    }

    private ModelAndView room(Actor actor, UUID id, int page, List<Reason> reasons) {
        return room(actor, id, page, "", "", reasons);
    }

    /** @param secret of the webhook, shown this once */
    private ModelAndView room(Actor actor, UUID id, int page, String secret, String address, List<Reason> reasons) {
        int number = Math.max(1, page);
        Room room = desk.room(actor, id, number);
        return new ModelAndView("interests/room", Map.of(
                "room", room, "number", number, "feed", ways.feed(room.one()), "secret", secret,
                "address", reasons.isEmpty() ? room.one().wish().webhook() : address, "reasons", reasons));
    }

    @PostMapping(ONE + "/webhook")
    @Performs(Act.OWN)
    ModelAndView webhook(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String webhook) {
        return switch (ways.webhook(actor, id, webhook)) {
            case Granted<String>(String secret) -> room(actor, id, 1, secret, webhook, List.of());
            case Refused<String>(List<Reason> reasons) -> FormAnswer.refused(room(actor, id, 1, "", webhook, reasons));
        };
    }

    @PostMapping(ONE + "/feed")
    @Performs(Act.OWN)
    String feed(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean on) {
        ways.feed(actor, id, on);
        return "redirect:" + InterestPages.LIST + "/" + id + "#feed";
    }

    @GetMapping(ONE + "/messages/{message}")
    @Performs(Act.OWN)
    ModelAndView told(Actor actor, @PathVariable UUID id, @PathVariable UUID message, @RequestParam(defaultValue = "1") int page) {
        int number = Math.max(1, page);
        return new ModelAndView("interests/message", Map.of("told", desk.told(actor, id, message, number), "number", number));
    }

    @PostMapping(ONE + "/pause")
    @Performs(Act.OWN)
    ModelAndView pause(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String until, RedirectAttributes after) {
        Optional<LocalDate> day = DateText.read(until);
        if (day.isEmpty()) {
            return FormAnswer.refused(room(actor, id, 1, List.of(Reason.at("until", "interests.refused.date"))));
        }
        return FormAnswer.of(
                desk.pause(actor, id, day.get()), after, done -> new Onward(InterestPages.LIST + "/" + id, page.t("interests.done.paused")),
                reasons -> room(actor, id, 1, reasons));
    }

    @PostMapping(ONE + "/resume")
    @Performs(Act.OWN)
    String resume(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.pause(actor, id, null);
        after.addFlashAttribute("flash", page.t("interests.done.resumed"));
        return "redirect:" + InterestPages.LIST + "/" + id;
    }

    @PostMapping(ONE + "/end")
    @Performs(Act.OWN)
    String end(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.end(actor, id);
        after.addFlashAttribute("flash", page.t("interests.done.ended"));
        return "redirect:" + InterestPages.LIST;
    }
}
