package home.engineers.people.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.ActorResolver;
import home.engineers.kernel.web.KernelActs;
import home.engineers.people.Act;
import home.engineers.people.internal.OwnAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whoever is given an office that asks for a second factor while signed in is led to its enrolment, and does nothing
 * else before.
 */
@Component
class EnrolmentDemand implements HandlerInterceptor {
    private static final Set<String> OPEN = Set.of(
            Act.SIGN_IN, Act.SIGN_OUT, Act.SESSION_CONFIRM, Act.SECOND_FACTOR_SET, Act.PASSKEY_KEEP, KernelActs.READ_PUBLIC);
    private final ActorResolver actors;
    private final ObjectProvider<OwnAccount> account;

    EnrolmentDemand(ActorResolver actors, ObjectProvider<OwnAccount> account) {
        this.actors = actors;
        this.account = account;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        Performs performs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Performs.class) : null;
        if (performs == null || OPEN.contains(performs.value())) {
            return true;
        }
        Actor actor = actors.current();
        if (!actor.signedIn() || !account.getObject().mustEnrol(actor)) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw new NotPermitted(performs.value());
        }
        response.sendRedirect(AccountPages.SECOND_FACTOR);
        return false;
    }
}
