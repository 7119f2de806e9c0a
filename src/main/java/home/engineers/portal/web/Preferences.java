package home.engineers.portal.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.KernelActs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme: kept in a cookie of this browser, by link or by form. */
@Controller
class Preferences {
    @Performs(KernelActs.READ_PUBLIC)
    @RequestMapping(path = "/language", method = {RequestMethod.GET, RequestMethod.POST})
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(request, response, "language", to.equals("en") ? "en" : "zh");
        return "redirect:" + local(back);
    }

    @Performs(KernelActs.READ_PUBLIC)
    @RequestMapping(path = "/theme", method = {RequestMethod.GET, RequestMethod.POST})
    String theme(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(request, response, "theme", switch (to) {
            case "light", "dark" -> to;
            default -> "system";
        });
        return "redirect:" + local(back);
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Only ever a path of this house. */
    private static String local(String back) {
        boolean path = back.startsWith("/") && !back.startsWith("//") && back.chars().noneMatch(c -> c == '\\' || c < ' ');
        return path ? back : "/";
    }
}
