package home.engineers.interests.web;

import home.engineers.interests.Act;
import home.engineers.interests.internal.EndingByLink;
import home.engineers.interests.internal.Interest;
import home.engineers.interests.internal.InterestFeed;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Performs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for whoever has the link. Mail programs post to the end of an interest at one click (RFC 8058 section 3.2), so the
 * post answers by itself; looking at the page changes nothing, since scanners of mail do.
 */
@Controller
class LinkPages {
    private static final String END = "/interests/end/{token}";
    private final EndingByLink ending;
    private final InterestFeed feed;

    LinkPages(EndingByLink ending, InterestFeed feed) {
        this.ending = ending;
        this.feed = feed;
    }

    @GetMapping(END)
    @Performs(Act.BY_LINK)
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return answer(token, false, ending.look(token, request.getRemoteAddr()));
    }

    @PostMapping(END)
    @Performs(Act.BY_LINK)
    ModelAndView end(@PathVariable String token, HttpServletRequest request) {
        return answer(token, true, ending.end(token, request.getRemoteAddr()));
    }

    private static ModelAndView answer(String token, boolean done, Outcome<Interest> outcome) {
        return switch (outcome) {
            case Granted<Interest>(Interest one) ->
                new ModelAndView("interests/ending", Map.of("token", token, "name", one.wish().name(), "done", done || !one.stands(), "reasons", List.of()));
            case Refused<Interest>(List<Reason> reasons) -> new ModelAndView(
                    "interests/ending", Map.of("token", "", "name", "", "done", false, "reasons", reasons), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping("/interests/feed/{token}")
    @Performs(Act.BY_LINK)
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(feed.read(token));
    }
}
