package home.engineers.people.web;

import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Confirmed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps a session that was left open, or taken, from changing the way in: the password or a fresh code is asked for
 * again, and counts for ten minutes.
 */
@Component
class StepUp implements HandlerInterceptor {
    static final String PATH = "/people/confirm";
    private static final String SHOWN_AT = "confirmedAt";
    private static final Duration VALID = Duration.ofMinutes(10);
    private final HouseClock clock;

    StepUp(HouseClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        Confirmed confirmed = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Confirmed.class) : null;
        if (confirmed == null || done(request)) {
            return true;
        }
        response.sendRedirect(PATH + "?then=" + URLEncoder.encode(then(confirmed, request), StandardCharsets.UTF_8));
        return false;
    }

    private static String then(Confirmed confirmed, HttpServletRequest request) {
        Object named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return named instanceof Map<?, ?> variables && variables.get("id") instanceof String id
                ? confirmed.then().replace("{id}", id)
                : confirmed.then();
    }

    boolean done(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SHOWN_AT) instanceof Instant at
                && at.plus(VALID).isAfter(clock.instant());
    }

    void note(HttpServletRequest request) {
        request.getSession().setAttribute(SHOWN_AT, clock.instant());
    }
}
