package home.engineers.programmes;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The parameters that an endpoint reads besides its address, as its method declares them, and values for them. */
final class AskedParameters {
    /** Where an endpoint reads whatever is sent, these are sent. */
    private static final List<String> USUAL = List.of(
            "id", "case", "cases", "address", "number", "item", "items", "call", "meeting", "draw", "vote", "publicity", "objection", "q");

    private AskedParameters() {}

    /** Those that could take a name of something. */
    static List<String> naming(HandlerMethod handler) {
        return of(handler).entrySet().stream().filter(one -> textual(one.getValue())).map(Map.Entry::getKey).toList();
    }

    /** Values for all: this text wherever something could be named; one, yes, or what comes first elsewhere. */
    static Map<String, String> filled(HandlerMethod handler, String mark) {
        Map<String, String> values = new LinkedHashMap<>();
        of(handler).forEach((name, type) -> {
            if (textual(type)) {
                values.put(name, mark);
            } else if (type == boolean.class || type == Boolean.class) {
                values.put(name, "true");
            } else if (type == int.class || type == long.class) {
                values.put(name, "1");
            } else if (type.isEnum()) {
                values.put(name, type.getEnumConstants()[0].toString());
            }
        });
        return values;
    }

    private static Map<String, Class<?>> of(HandlerMethod handler) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (asked != null && Map.class.isAssignableFrom(type)) {
                USUAL.forEach(name -> found.put(name, String.class));
            } else if (asked != null) {
                found.put(asked.value().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.value(), type);
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
                Stream.of(type.getRecordComponents()).forEach(component -> found.put(component.getName(), component.getType()));
            }
        }
        return found;
    }

    /** A text, an id, or several of these. */
    private static boolean textual(Class<?> type) {
        return type == String.class || type == UUID.class || Collection.class.isAssignableFrom(type) || type == String[].class
                || type.isRecord() && type.getRecordComponents().length == 1 && identity(type.getRecordComponents()[0]);
    }

    private static boolean identity(RecordComponent component) {
        return component.getType() == UUID.class || component.getType() == String.class;
    }
}
