package home.engineers.kernel.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The second lock: refuses an endpoint to an actor who may do its act to nothing at all. A visitor who asks for a page
 * is shown the way in; the API answers with a problem.
 */
@Component
class PerformsInterceptor implements HandlerInterceptor {
    private final ActorResolver actors;
    private final ObjectProvider<Authority> authority;

    PerformsInterceptor(ActorResolver actors, ObjectProvider<Authority> authority) {
        this.actors = actors;
        this.authority = authority;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Performs performs = method.getMethodAnnotation(Performs.class);
        if (performs == null) {
            return true;
        }
        Actor actor = actors.current();
        if (!authority.getObject().reach(actor, performs.value()).none()) {
            return true;
        }
        if (!actor.signedIn() && request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")) {
            String target = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in?then=" + target);
            return false;
        }
        throw new NotPermitted(performs.value());
    }
}
