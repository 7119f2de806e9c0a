package home.engineers.messages.circulars.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.CircularInbox;
import home.engineers.messages.circulars.internal.CircularInbox.Received;
import home.engineers.messages.circulars.internal.Preference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A notice before its recipient, with the receipt to give, and by which channels notices are wanted. */
@Controller
class CircularInboxPages {
    private static final String PREFERENCES = "/inbox/notices/preferences";
    private final CircularInbox inbox;

    CircularInboxPages(CircularInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox/notices/{id}")
    @Performs(CircularAct.RECEIVE)
    ModelAndView notice(Actor actor, @PathVariable CircularId id) {
        Received received = inbox.read(actor, id);
        return page(received, Objects.requireNonNullElse(received.recipient().answer(), ""),
                Objects.requireNonNullElse(received.recipient().remark(), ""), List.of());
    }

    private static ModelAndView page(Received received, String answer, String remark, List<Reason> reasons) {
        return new ModelAndView(
                "messages/notice", Map.of("received", received, "answer", answer, "remark", remark, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/inbox/notices/{id}/receipt")
    @Performs(CircularAct.RECEIVE)
    ModelAndView answer(
            Actor actor, Page page, @PathVariable CircularId id, @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String remark, RedirectAttributes after) {
        return switch (inbox.answer(actor, id, answer, remark)) {
            case Refused<Received>(List<Reason> reasons) -> page(inbox.read(actor, id), answer, remark, reasons);
            case Granted<Received> given -> {
                after.addFlashAttribute("flash", page.t("messages.notice.answered"));
                yield new ModelAndView("redirect:/inbox/notices/" + id);
            }
        };
    }

    @GetMapping(PREFERENCES)
    @Performs(CircularAct.RECEIVE)
    ModelAndView preferences(Actor actor) {
        return new ModelAndView("messages/preferences", Map.of("preference", inbox.preference(actor)));
    }

    @PostMapping(PREFERENCES)
    @Performs(CircularAct.RECEIVE)
    String prefer(
            Actor actor, Page page, @RequestParam(defaultValue = "false") boolean mail,
            @RequestParam(defaultValue = "false") boolean texts, RedirectAttributes after) {
        inbox.prefer(actor, new Preference(mail, texts));
        after.addFlashAttribute("flash", page.t("messages.preference.saved"));
        return "redirect:" + PREFERENCES;
    }
}
