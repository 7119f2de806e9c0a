package home.engineers.kernel.web;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.SignedIn;
import home.engineers.kernel.time.HouseClock;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the {@link Page} of the request where the view finds it. */
@Component
class PageInterceptor implements HandlerInterceptor {
    static final String ATTRIBUTE = "page";
    private static final LocalizedText NAMELESS = new LocalizedText("", "");
    private final MessageSource words;
    private final HouseClock clock;
    private final ActorResolver actors;
    private final SingletonSupplier<List<NavigationItem>> navigation;
    private final SingletonSupplier<List<NavigationCount>> counts;
    private final ObjectProvider<HouseIdentity> identity;
    private final ObjectProvider<CitationWords> citations;

    PageInterceptor(
            MessageSource words,
            HouseClock clock,
            ActorResolver actors,
            ObjectProvider<NavigationItem> navigation,
            ObjectProvider<NavigationCount> counts,
            ObjectProvider<HouseIdentity> identity,
            ObjectProvider<CitationWords> citations) {
        this.words = words;
        this.clock = clock;
        this.actors = actors;
        this.navigation = SingletonSupplier.of(
                () -> navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList());
        this.counts = SingletonSupplier.of(() -> counts.stream().toList());
        this.identity = identity;
        this.citations = citations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(ATTRIBUTE, pageOf(request));
        return true;
    }

    Page pageOf(HttpServletRequest request) {
        Actor actor = actors.current();
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String name = authentication != null && authentication.getPrincipal() instanceof SignedIn in ? in.displayName() : "";
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                words,
                language(request),
                theme(request),
                actor,
                name,
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                fragment(request),
                csrf == null ? "" : csrf.getToken(),
                navigationFor(actor),
                surroundings(actor, language(request)),
                clock,
                flash(request));
    }

    private List<NavigationItem> navigationFor(Actor actor) {
        return navigation.obtain().stream().filter(item -> item.roles().stream().anyMatch(actor::holds)).toList();
    }

    private Surroundings surroundings(Actor actor, Language language) {
        return new Surroundings(
                href -> waiting(actor, href),
                () -> identity.getIfAvailable(() -> () -> NAMELESS).association(),
                citation -> citations.getObject().of(citation, language));
    }

    private int waiting(Actor actor, String href) {
        return actor.signedIn()
                ? counts.obtain().stream().filter(count -> count.href().equals(href)).mapToInt(count -> count.waiting(actor)).sum()
                : 0;
    }

    private static String flash(HttpServletRequest request) {
        var map = RequestContextUtils.getInputFlashMap(request);
        return map == null ? null : (String) map.get("flash");
    }

    private static boolean fragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"));
    }

    private static Language language(HttpServletRequest request) {
        return cookie(request, "language").map(v -> v.equals("en") ? Language.EN : Language.ZH).orElse(Language.ZH);
    }

    private static Theme theme(HttpServletRequest request) {
        return cookie(request, "theme")
                .map(value -> switch (value) {
                    case "light" -> Theme.LIGHT;
                    case "dark" -> Theme.DARK;
                    default -> Theme.SYSTEM;
                })
                .orElse(Theme.SYSTEM);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(c -> c.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
