package home.engineers.votes.web;

import home.engineers.kernel.IdSource;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.VoterDesk;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a visitor's browser keeps: the pass that a code has earned, for one public vote and an hour, and a random word by
 * which the candidates stay in their order, for the time the browser is open. Neither tells who the visitor is.
 */
@Component
class VoterCookies {
    private static final String PASS = "public-vote-pass";
    private static final String VIEWER = "public-vote-viewer";
    private static final String PATH = "/public-votes";
    private final IdSource ids;

    VoterCookies(IdSource ids) {
        this.ids = ids;
    }

    /** The pass for the public vote whose page this is, or empty. */
    String pass(HttpServletRequest request) {
        return value(request, PASS);
    }

    void keepPass(VoteId vote, String pass, HttpServletRequest request, HttpServletResponse response) {
        keep(PASS, pass, PATH + "/" + vote, VoterDesk.PASS, request, response);
    }

    /** The random word of this browser; one that has none is given one. */
    String viewer(HttpServletRequest request, HttpServletResponse response) {
        String known = value(request, VIEWER);
        if (known.matches("[a-z2-7]{16}")) {
            return known;
        }
        String fresh = ids.token().substring(0, 16);
        keep(VIEWER, fresh, PATH, Duration.ofSeconds(-1), request, response);
        return fresh;
    }

    private static String value(HttpServletRequest request, String name) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static void keep(
            String name, String value, String path, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value)
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").path(path).maxAge(age).build().toString());
    }
}
