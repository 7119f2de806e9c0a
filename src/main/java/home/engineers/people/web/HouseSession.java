package home.engineers.people.web;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.BrowserName;
import home.engineers.people.Admission;
import home.engineers.people.internal.Client;
import home.engineers.people.internal.OpenSessions;
import home.engineers.people.internal.SignIn;
import home.engineers.people.rules.LocalPath;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and ends the session of a person in this browser. */
@Component
class HouseSession implements Admission {
    static final String DEVICE = "house-device";
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private final SignIn signIn;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final StepUp stepUp;
    private final HouseClock clock;

    HouseSession(SignIn signIn, SecurityContextRepository contexts, CsrfTokenRepository tokens, StepUp stepUp, HouseClock clock) {
        this.signIn = signIn;
        this.contexts = contexts;
        this.tokens = tokens;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @Override
    public String admit(PersonId person, String then, HttpServletRequest request, HttpServletResponse response) {
        return proceed(signIn.proven(person), then, false, request, response);
    }

    /** Opens the session, or keeps the first step and leads to the second. @return the path to go to */
    String proceed(
            SignIn.Passed passed, String then, boolean byCode, HttpServletRequest request, HttpServletResponse response) {
        Pending pending = new Pending(passed.person().value(), passed.name(), LocalPath.or(then), byCode, clock.instant());
        return switch (passed.next()) {
            case IN -> open(pending, request, response);
            case SECOND_FACTOR -> {
                pending.keep(request);
                yield "/sign-in/second-factor";
            }
            case ENROLMENT -> {
                pending.keep(request);
                yield "/sign-in/enrolment";
            }
        };
    }

    /** @return the path to go to: where the person wanted to go, or the choice of a password where there is none yet */
    String open(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        Pending.drop(request);
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(OpenSessions.SINCE, clock.instant());
        session.setAttribute(
                OpenSessions.BROWSER, BrowserName.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")));
        if (pending.byCode()) {
            stepUp.note(request);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new PersonPrincipal(pending.id(), pending.name()), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
        remember(signIn.completed(pending.person(), client(request)), request, response);
        return pending.byCode() && !signIn.hasPassword(pending.person()) ? "/people/password" : pending.then();
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        tokens.saveToken(null, request, response);
    }

    static String id(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    static Client client(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        String device = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(DEVICE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
        return new Client(request.getRemoteAddr(), device);
    }

    private static void remember(String device, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(DEVICE, device)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(REMEMBERED)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
