package home.engineers.people.web;

import home.engineers.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sign-in whose first step was right and whose second is due. It opens nothing by itself and ends after ten minutes.
 *
 * @param byCode whether the first step was a one-time code
 */
record Pending(UUID id, String name, String then, boolean byCode, Instant since) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "pendingSignIn";
    private static final Duration VALID = Duration.ofMinutes(10);

    PersonId person() {
        return new PersonId(id);
    }

    void keep(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<Pending> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Pending pending
                        && pending.since.plus(VALID).isAfter(now)
                ? Optional.of(pending)
                : Optional.empty();
    }

    static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
