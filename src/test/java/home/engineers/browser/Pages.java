package home.engineers.browser;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Permission;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.PermissionSentences;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every page of the house that answers to GET, with the act it performs. */
final class Pages {
    private final Map<PathPattern, HandlerMethod> handlers = new HashMap<>();
    private final List<Permission> sentences;

    private Pages(ApplicationContext house) {
        sentences = house.getBean(PermissionSentences.class).all();
        house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(this::keep);
    }

    static Pages of(ApplicationContext house) {
        return new Pages(house);
    }

    private void keep(RequestMappingInfo info, HandlerMethod handler) {
        boolean read = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        if (read && info.getParamsCondition().isEmpty() && handler.getReturnType().getParameterType() == ModelAndView.class) {
            info.getPathPatternsCondition().getPatterns().forEach(pattern -> handlers.put(pattern, handler));
        }
    }

    /** Addresses that need neither a variable nor a question, open to this role. */
    List<String> openTo(Role role) {
        return handlers.entrySet().stream()
                .filter(page -> !page.getKey().getPatternString().contains("{") && !asks(page.getValue()) && may(role, page.getValue()))
                .map(page -> page.getKey().getPatternString())
                .sorted()
                .toList();
    }

    /** The pattern with variables under which this address of a page lies. */
    Optional<String> patternOf(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return handlers.keySet().stream()
                .filter(pattern -> pattern.matches(path))
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString)
                .filter(pattern -> pattern.contains("{"));
    }

    private boolean may(Role role, HandlerMethod handler) {
        Set<Role> held = role == Role.VISITOR ? Set.of(role) : Set.of(Role.VISITOR, Role.ENGINEER);
        Performs performs = handler.getMethodAnnotation(Performs.class);
        return sentences.stream()
                .filter(sentence -> performs != null && sentence.act().equals(performs.value()))
                .map(Permission::role)
                .collect(Collectors.toSet())
                .stream()
                .anyMatch(may -> may == role || held.contains(may));
    }

    private static boolean asks(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .anyMatch(asked -> asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE));
    }
}
