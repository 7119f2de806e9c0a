package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a document, read key by key. What is missing, of the wrong shape, or never asked for becomes a fault on
 * its line; reading goes on, so that one look shows every fault.
 */
final class DocumentSection {
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private final List<DocumentFault> faults;

    private DocumentSection(int line, List<DocumentFault> faults) {
        this.line = line;
        this.faults = faults;
    }

    static DocumentSection of(@Nullable Node node, List<DocumentFault> faults) {
        int line = node == null ? 1 : lineOf(node);
        DocumentSection section = new DocumentSection(line, faults);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::take);
        } else {
            section.fault(line, "programmes.fault.notAMapping");
        }
        return section;
    }

    private void take(NodeTuple entry) {
        int at = lineOf(entry.getKeyNode());
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            fault(at, "programmes.fault.duplicateKey", key);
        }
        unread.put(key, at);
    }

    int line() {
        return line;
    }

    int line(String key) {
        Node value = values.get(key);
        return value == null ? line : lineOf(value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void fault(int at, String key, Object... arguments) {
        faults.add(new DocumentFault(at, Sentence.of(key, arguments)));
    }

    /** The text under a key; an empty text, with a fault, where there is none. */
    String text(String key) {
        Node value = required(key);
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        if (value != null) {
            fault(lineOf(value), "programmes.fault.notAText", key);
        }
        return "";
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            fault(line(key), "programmes.fault.notAFlag", key);
        }
        return text.equals("true");
    }

    LocalizedText localized(String key) {
        Node value = required(key);
        if (value == null) {
            return new LocalizedText("", "");
        }
        DocumentSection section = of(value, faults);
        LocalizedText text = new LocalizedText(section.translation("zh", key), section.translation("en", key));
        section.close();
        return text;
    }

    private String translation(String language, String key) {
        if (has(language)) {
            return text(language);
        }
        fault(line, "programmes.fault.missingTranslation", key, language);
        return "";
    }

    /** A word of a closed set; empty, with a fault, where it is none. */
    <T> Optional<T> word(String key, Function<String, Optional<T>> vocabulary, String fault) {
        String text = text(key);
        return text.isEmpty() ? Optional.empty() : known(text, line(key), vocabulary, fault);
    }

    <T> List<T> words(String key, Function<String, Optional<T>> vocabulary, String fault) {
        List<T> found = new ArrayList<>();
        for (Node node : nodes(key)) {
            String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            known(text, lineOf(node), vocabulary, fault).ifPresent(found::add);
        }
        return found;
    }

    private <T> Optional<T> known(String text, int at, Function<String, Optional<T>> vocabulary, String fault) {
        Optional<T> word = vocabulary.apply(text);
        if (word.isEmpty()) {
            fault(at, fault, text);
        }
        return word;
    }

    /** The texts of a list, each with its line; none where the key is absent. */
    List<Line> lines(String key) {
        List<Line> lines = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                lines.add(new Line(scalar.getValue(), lineOf(node)));
            } else {
                fault(lineOf(node), "programmes.fault.notAText", key);
            }
        }
        return lines;
    }

    /** The sections of a mapping by its keys, in order; none where the key is absent. */
    Map<String, DocumentSection> entries(String key) {
        unread.remove(key);
        if (!has(key)) {
            return Map.of();
        }
        DocumentSection inner = of(values.get(key), faults);
        Map<String, DocumentSection> entries = new LinkedHashMap<>();
        inner.values.forEach((name, value) -> entries.put(name, of(value, faults)));
        return entries;
    }

    /** @param line counted from 1 */
    record Line(String text, int line) {}

    DocumentSection section(String key) {
        return of(required(key), faults);
    }

    /** The sections of a list; none where the key is absent. */
    List<DocumentSection> sections(String key) {
        return nodes(key).stream().map(node -> of(node, faults)).toList();
    }

    private List<Node> nodes(String key) {
        unread.remove(key);
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(lineOf(value), "programmes.fault.notAList", key);
        return List.of();
    }

    private @Nullable Node required(String key) {
        unread.remove(key);
        Node value = values.get(key);
        if (value == null) {
            fault(line, "programmes.fault.missing", key);
        }
        return value;
    }

    /** Every key that nobody asked for is unknown. */
    void close() {
        unread.forEach((key, at) -> fault(at, "programmes.fault.unknownKey", key));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
