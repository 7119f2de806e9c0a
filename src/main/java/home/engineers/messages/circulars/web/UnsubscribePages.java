package home.engineers.messages.circulars.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.internal.NewsUnsubscription;
import home.engineers.messages.circulars.internal.Recipient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Unsubscribing by the link of a mail, open to whoever has it. Mail programs post to it at one click (RFC 8058 section
 * 3.2), so the post answers by itself and leads nowhere; looking at the page changes nothing, since scanners of mail do.
 */
@Controller
class UnsubscribePages {
    private static final String PATH = "/unsubscribe/{token}";
    private final NewsUnsubscription unsubscription;

    UnsubscribePages(NewsUnsubscription unsubscription) {
        this.unsubscription = unsubscription;
    }

    @GetMapping(PATH)
    @Performs(CircularAct.UNSUBSCRIBE)
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return answer(token, false, () -> unsubscription.look(token, request.getRemoteAddr()));
    }

    @PostMapping(PATH)
    @Performs(CircularAct.UNSUBSCRIBE)
    ModelAndView unsubscribe(@PathVariable String token, HttpServletRequest request) {
        return answer(token, true, () -> unsubscription.unsubscribe(token, request.getRemoteAddr()));
    }

    private static ModelAndView answer(String token, boolean done, Supplier<Outcome<Recipient>> deed) {
        try {
            return switch (deed.get()) {
                case Granted<Recipient> granted -> new ModelAndView("messages/unsubscribe", Map.of("token", token, "done", done));
                case Refused<Recipient>(List<Reason> reasons) -> not(reasons.getFirst());
            };
        } catch (Absent none) {
            return not(Reason.of("messages.unsubscribe.unknown"));
        }
    }

    private static ModelAndView not(Reason reason) {
        HttpStatus status = switch (reason.key()) {
            case "messages.unsubscribe.unknown" -> HttpStatus.NOT_FOUND;
            case "messages.unsubscribe.official" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.TOO_MANY_REQUESTS;
        };
        return new ModelAndView("messages/unsubscribe-not", Map.of("reason", reason), status);
    }
}
