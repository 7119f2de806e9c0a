package home.engineers.careers.web;

import home.engineers.careers.Act;
import home.engineers.careers.internal.SharedPassports;
import home.engineers.careers.internal.SharedPassports.SharedPassport;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a link to a passport shows to whoever has it. No search engine keeps it, and no page it leads to learns of it. */
@Controller
class SharedPassportPages {
    private final SharedPassports passports;

    SharedPassportPages(SharedPassports passports) {
        this.passports = passports;
    }

    @GetMapping("/passports/{token:[a-z0-9]{8,64}}")
    @Performs(Act.SHARED_READ)
    ModelAndView open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        keepFromOthers(response);
        try {
            return switch (passports.open(token, request.getRemoteAddr())) {
                case Granted<SharedPassport>(SharedPassport passport) -> new ModelAndView("careers/sharedpassport", Map.of("passport", passport, "token", token));
                case Refused<SharedPassport>(List<Reason> reasons) -> none(reasons.getFirst(), HttpStatus.TOO_MANY_REQUESTS);
            };
        } catch (Absent none) {
            return none(Reason.of("careers.shared.unknown.text"), HttpStatus.NOT_FOUND);
        }
    }

    /** The certificates that the link shows, as a verifiable presentation. */
    @GetMapping("/passports/{token:[a-z0-9]{8,64}}/presentation.json")
    @Performs(Act.SHARED_READ)
    Object presentation(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        keepFromOthers(response);
        try {
            return switch (passports.presentation(token, request.getRemoteAddr())) {
                case Granted<String>(String text) -> PassportPages.presentation(text);
                case Refused<String>(List<Reason> reasons) -> none(reasons.getFirst(), HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (Absent none) {
            return none(Reason.of("careers.shared.unknown.text"), HttpStatus.NOT_FOUND);
        }
    }

    private static void keepFromOthers(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static ModelAndView none(Reason reason, HttpStatus status) {
        return new ModelAndView("careers/sharedunknown", Map.of("reason", reason), status);
    }
}
