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
import org.yaml.snakeyaml.DumperOptions;
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
    private static final LocalizedText NO_TEXT = new LocalizedText("", "");

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private final Map<String, Optional<DocumentFault>> absent = new LinkedHashMap<>();
    private final List<DocumentFault> faults;
    /** False where something else than a mapping stands here: that is one fault, and nothing more is asked of it. */
    private final boolean readable;

    private DocumentSection(int line, boolean readable, List<DocumentFault> faults) {
        this.line = line;
        this.readable = readable;
        this.faults = faults;
    }

    static DocumentSection of(@Nullable Node node, List<DocumentFault> faults) {
        int line = node == null ? 1 : lineOf(node);
        DocumentSection section = new DocumentSection(line, node instanceof MappingNode, faults);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::take);
        } else {
            faults.add(new DocumentFault(line, Sentence.of("programmes.fault.notAMapping")));
        }
        return section;
    }

    private void take(NodeTuple entry) {
        int at = lineOf(entry.getKeyNode());
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            fault(at, "programmes.fault.duplicateKey", key);
        }
        lines.putIfAbsent(key, at);
        unread.put(key, at);
    }

    int line() {
        return line;
    }

    /** Where a key stands; where it does not, the line of the section. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** Whether a list with something in it stands under the key, sound or not. */
    boolean lists(String key) {
        return has(key) && !(values.get(key) instanceof SequenceNode list && list.getValue().isEmpty());
    }

    boolean has(String key) {
        boolean there = values.containsKey(key);
        if (!there) {
            absent.putIfAbsent(key, Optional.empty());
        }
        return there;
    }

    void fault(int at, String key, Object... arguments) {
        if (readable) {
            faults.add(new DocumentFault(at, Sentence.of(key, arguments)));
        }
    }

    /** The fault that a key is not there; taken back where it turns out to stand there misspelt. */
    void lacks(String key, String fault, Object... arguments) {
        if (readable) {
            DocumentFault lacking = new DocumentFault(line, Sentence.of(fault, arguments));
            faults.add(lacking);
            absent.put(key, Optional.of(lacking));
        }
    }

    /** A text that must stand on one line of the document, so that a fault in it has one line. */
    String oneLine(String key) {
        String text = text(key);
        Node value = values.get(key);
        boolean several = value instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                        || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED
                        || scalar.getStartMark().getLine() != scalar.getEndMark().getLine());
        if (several) {
            fault(line(key), "programmes.fault.notOnOneLine", key);
            return "";
        }
        return text;
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
            return NO_TEXT;
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
        lacks(language, "programmes.fault.missingTranslation", key, language);
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

    /** The section under a key; where there is none, that is the one fault and the section asks for nothing more. */
    DocumentSection section(String key) {
        Node value = required(key);
        return value == null ? new DocumentSection(line, false, faults) : of(value, faults);
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
            lacks(key, "programmes.fault.missing", key);
        }
        return value;
    }

    /** Asks for nothing more here: what else stands in the section hangs on something that has its fault already. */
    void passOver() {
        unread.clear();
    }

    /** Every key that nobody asked for is unknown; where it is nearly one that is not there, it is that one misspelt. */
    void close() {
        unread.forEach((key, at) -> {
            Optional<String> meant = absent.keySet().stream().filter(wanted -> Spelling.near(key, wanted)).findFirst();
            meant.flatMap(absent::remove).ifPresent(faults::remove);
            meant.ifPresentOrElse(
                    wanted -> fault(at, "programmes.fault.misspeltKey", key, wanted),
                    () -> fault(at, "programmes.fault.unknownKey", key));
        });
        unread.clear();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
