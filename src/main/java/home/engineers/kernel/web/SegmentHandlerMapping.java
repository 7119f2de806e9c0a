package home.engineers.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks for a handler among those whose path begins with the segment that was asked for. The house has some five hundred, and
 * each request with a variable in its path would be held against all of them. What is not found so, and what two would answer,
 * is left to the ordinary search, which knows what to say.
 */
final class SegmentHandlerMapping extends RequestMappingHandlerMapping {
    private static final Pattern LITERAL = Pattern.compile("^(/[\\w.-]*)(/.*)?$");
    private final SingletonSupplier<Map<String, List<Entry>>> bySegment = SingletonSupplier.of(this::index);

    private record Entry(RequestMappingInfo mapping, HandlerMethod handler) {}

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        List<Entry> near = CorsUtils.isPreFlightRequest(request) ? null : bySegment.obtain().get(segment(path));
        Entry best = near == null ? null : best(near, request);
        if (best == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler);
        handleMatch(best.mapping, path, request);
        return best.handler;
    }

    /** Null where none matches, or two match equally well. */
    private @Nullable Entry best(List<Entry> near, HttpServletRequest request) {
        List<Entry> matching = new ArrayList<>();
        for (Entry one : near) {
            RequestMappingInfo match = getMatchingMapping(one.mapping, request);
            if (match != null) {
                matching.add(new Entry(match, one.handler));
            }
        }
        Comparator<Entry> order = Comparator.comparing(Entry::mapping, getMappingComparator(request));
        matching.sort(order);
        boolean one = matching.size() == 1 || matching.size() > 1 && order.compare(matching.get(0), matching.get(1)) < 0;
        return one ? matching.getFirst() : null;
    }

    /** Handlers by the first segment of their path; empty where one of them begins otherwise. */
    private Map<String, List<Entry>> index() {
        Map<String, List<Entry>> index = new HashMap<>();
        getHandlerMethods().forEach((mapping, handler) -> segments(mapping).distinct()
                .forEach(segment -> index.computeIfAbsent(segment, first -> new ArrayList<>()).add(new Entry(mapping, handler))));
        return index.containsKey("") ? Map.of() : index;
    }

    private static Stream<String> segments(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().map(SegmentHandlerMapping::segment);
    }

    private static String segment(String path) {
        Matcher literal = LITERAL.matcher(path);
        return literal.find() ? literal.group(1) : "";
    }
}
