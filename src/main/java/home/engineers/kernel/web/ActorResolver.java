package home.engineers.kernel.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.authority.SignedIn;
import home.engineers.kernel.time.HouseClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Actor} and the {@link Page} as parameters; seats are read once per request. */
@Component
public class ActorResolver implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = ActorResolver.class.getName();
    private final ObjectProvider<Seats> seats;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    ActorResolver(ObjectProvider<Seats> seats, InformationBarrier barrier, HouseClock clock) {
        this.seats = seats;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** The actor of the current request. */
    public Actor current() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Actor actor) {
            return actor;
        }
        Actor actor = resolve();
        request.setAttribute(ATTRIBUTE, actor, RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    private Actor resolve() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn in)) {
            return Actor.VISITOR;
        }
        barrier.requestComesFrom(in.person());
        return new Actor(in.person(), seats.getObject().of(in.person(), clock.today()));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binder) {
        if (parameter.getParameterType() == Page.class) {
            return request.getAttribute(PageInterceptor.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        }
        return current();
    }
}
