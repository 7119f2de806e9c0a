package home.engineers.programmes;

import home.engineers.kernel.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every read operation of the house: each address that answers to GET by itself, those that pages link to, and each
 * address with variables filled with whatever names a hidden case. A new endpoint is among them from its first day.
 */
final class ReadOperations {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}|[a-z2-7]{32}|[a-z2-7]{20}|\\d+";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::((?:[^{}]|\\{[^}]*})*))?}");
    /** Where a variable takes nothing that could name a case, it is one of these. */
    private static final List<String> PLAIN = List.of("1", "a", "2026", "EA-2026-0001");
    /** Variables that are filled with what people read: addresses, numbers, codes. */
    private static final Set<String> WORDS = Set.of("address", "token", "receipt", "number", "code", "uuid");
    private static final int MOST_FOLLOWED = 130;
    private static final int MOST_MARKS = 6;
    private static final int MOST_OF_A_SHAPE = 4;
    private static final List<String> ASKING = List.of("?format=csv", "?format=xlsx", "?page=2");

    private final Map<String, PathPattern> patterns = new TreeMap<>();
    private final Map<String, Set<String>> parameters = new TreeMap<>();
    private final Marks marks;

    /**
     * @param marks what names a hidden case: read each time, so that more may be added
     * @param left addresses that are left out
     */
    ReadOperations(ApplicationContext house, Marks marks, Set<String> left) {
        this.marks = marks;
        house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("home.engineers.")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPathPatternsCondition().getPatterns().forEach(pattern -> {
                    patterns.put(pattern.getPatternString(), pattern);
                    parameters.computeIfAbsent(pattern.getPatternString(), none -> new TreeSet<>()).addAll(AskedParameters.naming(handler));
                });
            }
        });
        left.forEach(patterns::remove);
    }

    Set<String> patterns() {
        return patterns.keySet();
    }

    /** The addresses that this person comes to by following links, from every one that needs no variable; what names a hidden case and new shapes first. */
    Set<String> crawl(MockMvc mvc, @Nullable PersonId person) throws Exception {
        Deque<String> plain = new ArrayDeque<>(plain());
        Deque<String> waiting = new ArrayDeque<>();
        Map<String, Integer> shapes = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        int most = plain.size() + MOST_FOLLOWED;
        while (!plain.isEmpty() || !waiting.isEmpty() && seen.size() < most) {
            String path = plain.isEmpty() ? waiting.poll() : plain.poll();
            if (seen.contains(path) || !telling(path) && shapes.merge(shape(path), 1, Integer::sum) > MOST_OF_A_SHAPE) {
                continue;
            }
            seen.add(path);
            Reply answer = Reply.to(mvc, person, path);
            if (answer.html()) {
                LINK.matcher(answer.body()).results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.startsWith("/static/") && !link.startsWith("/webjars/"))
                        .forEach(link -> {
                            if (shapes.containsKey(shape(link)) && !telling(link)) {
                                waiting.addLast(link);
                            } else {
                                waiting.addFirst(link);
                            }
                        });
            }
        }
        return seen;
    }

    private boolean telling(String path) {
        return marks.all().stream().anyMatch(path::contains);
    }

    private static String shape(String path) {
        return path.replaceAll(ID, "{}").replaceAll("\\?.*", "");
    }

    private List<String> plain() {
        return patterns.keySet().stream().filter(pattern -> !pattern.contains("{")).toList();
    }

    /** Lists and sums asked for in every form, and for whatever tells of the hidden cases. */
    Set<String> asking(List<String> words) {
        Set<String> asked = new LinkedHashSet<>();
        for (String path : plain()) {
            ASKING.forEach(query -> asked.add(path + query));
            words.forEach(word -> asked.add(path + "?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)));
        }
        return asked;
    }

    /** Every address with variables, each variable being whatever could name a hidden case. */
    Set<String> naming() {
        Set<String> named = new LinkedHashSet<>();
        for (String pattern : patterns.keySet()) {
            if (pattern.contains("{")) {
                named.addAll(filled(pattern, marks.fitting(pattern), MOST_MARKS));
            }
        }
        return named;
    }

    /** Every address without variables, each of its parameters naming a hidden case by its id, its address and its number. */
    Set<String> choosing() {
        Set<String> chosen = new LinkedHashSet<>();
        for (String path : plain()) {
            List<String> fitting = marks.fitting(path);
            for (String parameter : parameters.getOrDefault(path, Set.of())) {
                Stream.of(UUID, "[a-z2-7]{20,32}", ".*[0-9]{2}.*")
                        .flatMap(shape -> fitting.stream().filter(mark -> mark.matches(shape)).limit(1))
                        .forEach(mark -> chosen.add(path + "?" + parameter + "=" + URLEncoder.encode(mark, StandardCharsets.UTF_8)));
            }
        }
        return chosen;
    }

    /** Each variable is filled with what names a hidden case and could stand there; a second one with the first two. */
    static Set<String> filled(String pattern, List<String> marks, int most) {
        Set<String> filled = new LinkedHashSet<>(Set.of(pattern));
        int left = most;
        for (Matcher variable = VARIABLE.matcher(pattern); variable.find(); left = Math.min(2, most)) {
            boolean word = WORDS.contains(variable.group(1));
            String shape = Optional.ofNullable(variable.group(2)).orElse(".*");
            List<String> named = marks.stream().filter(mark -> word != mark.matches(UUID) && mark.matches(shape)).limit(left).toList();
            List<String> fitting = named.isEmpty() ? PLAIN.stream().filter(one -> one.matches(shape)).limit(1).toList() : named;
            filled = filled.stream()
                    .flatMap(path -> fitting.stream().map(mark -> path.replaceFirst(VARIABLE.pattern(), mark)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return filled;
    }

    /** The patterns that none of these addresses is of. */
    Set<String> uncovered(Set<String> addresses) {
        Set<String> missing = new TreeSet<>(patterns.keySet());
        patterns.forEach((text, pattern) -> {
            if (addresses.stream().anyMatch(address -> pattern.matches(
                    PathContainer.parsePath(address.replaceAll("\\?.*", ""))))) {
                missing.remove(text);
            }
        });
        return missing;
    }
}
