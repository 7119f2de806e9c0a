package home.engineers.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The pages that the house has, as its own routes tell: what is asked for and shown, no tables to take away. */
final class PageKinds {
    private final List<PathPattern> patterns;

    private PageKinds(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    static PageKinds of(Collection<RequestMappingHandlerMapping> routes) {
        return new PageKinds(routes.stream()
                .flatMap(all -> all.getHandlerMethods().entrySet().stream())
                .filter(route -> page(route.getKey(), route.getValue()))
                .flatMap(route -> route.getKey().getPathPatternsCondition().getPatterns().stream())
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    private static boolean page(RequestMappingInfo route, HandlerMethod method) {
        Class<?> answer = method.getReturnType().getParameterType();
        return method.getBeanType().getName().startsWith("home.engineers.")
                && (answer == ModelAndView.class || answer == String.class)
                && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && route.getParamsCondition().isEmpty()
                && route.getProducesCondition().getProducibleMediaTypes().stream().noneMatch(MediaType.TEXT_EVENT_STREAM::equals);
    }

    /** The addresses that need no further knowledge. */
    List<String> open() {
        return patterns.stream().map(PathPattern::getPatternString).filter(pattern -> !pattern.contains("{")).toList();
    }

    /** The kind of page behind an address: its route and what is asked of it. */
    Optional<String> of(String address) {
        String[] parts = address.split("\\?", 2);
        PathContainer path = PathContainer.parsePath(parts[0]);
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(pattern -> pattern.getPatternString() + (parts.length == 1 || parts[1].isEmpty() ? "" : " ?" + names(parts[1])));
    }

    private static String names(String query) {
        return List.of(query.split("&")).stream()
                .map(pair -> pair.split("=", 2)[0])
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), names -> String.join("&", names)));
    }
}
