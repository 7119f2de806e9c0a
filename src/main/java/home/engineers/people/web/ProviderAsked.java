package home.engineers.people.web;

import home.engineers.people.internal.ProviderCall;
import home.engineers.people.internal.ProviderIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An asking of the identity provider that this browser began; its answer is taken once, within ten minutes.
 *
 * @param why what the answer is for
 * @param then local path to go to after signing in
 * @param invitation token of an invitation, or empty
 */
record ProviderAsked(ProviderCall call, Why why, String then, String invitation, Instant since) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ASKED = "providerAsked";
    private static final String WAITING = "providerWaiting";
    private static final Duration VALID = Duration.ofMinutes(10);

    enum Why {
        SIGN_IN,
        LINK
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ASKED, this);
    }

    static Optional<ProviderAsked> take(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof ProviderAsked asked)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        return asked.since.plus(VALID).isAfter(now) ? Optional.of(asked) : Optional.empty();
    }

    /** An account that was proven in this browser and waits for its owner to say that it shall be linked. */
    record Waiting(ProviderIdentity identity, Instant since) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        static void keep(HttpServletRequest request, ProviderIdentity identity, Instant now) {
            request.getSession().setAttribute(WAITING, new Waiting(identity, now));
        }

        static Optional<ProviderIdentity> of(HttpServletRequest request, Instant now) {
            HttpSession session = request.getSession(false);
            return session != null
                            && session.getAttribute(WAITING) instanceof Waiting waiting
                            && waiting.since.plus(VALID).isAfter(now)
                    ? Optional.of(waiting.identity)
                    : Optional.empty();
        }

        static void drop(HttpServletRequest request) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(WAITING);
            }
        }
    }
}
