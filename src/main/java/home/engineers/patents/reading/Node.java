package home.engineers.patents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a record: names and attributes without the prefix of their namespace, since files differ in these alone. */
final class Node {
    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Object> content = new ArrayList<>();

    Node(String name) {
        this.name = name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(Node child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    String name() {
        return name;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    Stream<Node> children() {
        return content.stream().filter(Node.class::isInstance).map(Node.class::cast);
    }

    /** All elements a path leads to, such as {@code parties/applicants/applicant}; an asterisk stands for any depth. */
    List<Node> all(String path) {
        Stream<Node> found = Stream.of(this);
        boolean deep = false;
        for (String step : path.split("/")) {
            if (step.equals("*")) {
                deep = true;
                continue;
            }
            boolean anyDepth = deep;
            found = found.flatMap(node -> anyDepth ? node.within(step) : node.children().filter(child -> child.name.equals(step)));
            deep = false;
        }
        return found.toList();
    }

    private Stream<Node> within(String wanted) {
        return children().flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.within(wanted));
    }

    Optional<Node> first(String path) {
        return all(path).stream().findFirst();
    }

    /** The words of the first element of these paths that has any, else nothing. */
    String text(String... paths) {
        for (String path : paths) {
            for (Node node : all(path)) {
                String text = node.words();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** All text below this element, one space for every run of them. */
    String words() {
        return Words.line(raw());
    }

    /** All text below this element as it is written. */
    String raw() {
        StringBuilder all = new StringBuilder();
        append(all);
        return all.toString();
    }

    private void append(StringBuilder all) {
        for (Object part : content) {
            if (part instanceof Node child) {
                child.append(all);
            } else {
                all.append(part);
            }
        }
    }
}
