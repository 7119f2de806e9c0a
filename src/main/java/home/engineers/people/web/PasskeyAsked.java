package home.engineers.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a browser was asked for with a passkey, kept in its session until the answer comes: once, for five minutes, and for
 * the place that asked.
 *
 * @param place path that asked
 * @param options of Spring Security, for a registration or an authentication
 */
record PasskeyAsked(String place, Serializable options, Instant since) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "passkeyAsked";
    private static final Duration VALID = Duration.ofMinutes(5);

    static void keep(HttpServletRequest request, String place, Serializable options, Instant now) {
        request.getSession().setAttribute(ATTRIBUTE, new PasskeyAsked(place, options, now));
    }

    /** Takes the options out of the session; null where there are none of this kind for this place, or they are over. */
    static <T> @Nullable T take(HttpServletRequest request, String place, Class<T> kind, Instant now) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        return kept instanceof PasskeyAsked asked
                        && asked.place.equals(place)
                        && asked.since.plus(VALID).isAfter(now)
                        && kind.isInstance(asked.options)
                ? kind.cast(asked.options)
                : null;
    }
}
