package home.engineers.kernel.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.ClockBar;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bar that moves the clock; exists in demo and tests only. */
@Controller
@ConditionalOnProperty(name = "house.demo", havingValue = "true")
class ClockPages {
    private final ClockBar bar;

    ClockPages(ClockBar bar) {
        this.bar = bar;
    }

    @Performs(KernelActs.MOVE_CLOCK)
    @PostMapping("/clock")
    String move(
            @RequestParam(defaultValue = "due") String to,
            @RequestHeader(name = "Referer", required = false) String referer,
            Page page,
            RedirectAttributes attributes) {
        var reached = to.equals("day") ? bar.toNextDay() : bar.toNextDue();
        attributes.addFlashAttribute("flash", page.t("clock.moved", page.dateTime(reached)));
        return "redirect:" + localPath(referer);
    }

    /** The page the bar was used on; only ever a path of this house. */
    private static String localPath(String referer) {
        if (referer == null) {
            return "/";
        }
        URI from = URI.create(referer);
        String path = from.getRawPath() == null || !from.getRawPath().startsWith("/") ? "/" : from.getRawPath();
        return path.startsWith("//") ? "/" : path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
    }
}
