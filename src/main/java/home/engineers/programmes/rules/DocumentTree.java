package home.engineers.programmes.rules;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The parts of a document with the places in its text where they stand. A path is keys and places parted by dots. */
final class DocumentTree {
    private static final int LONGEST_DOCUMENT = 1_000_000;

    private final String text;
    private final MappingNode root;

    private DocumentTree(String text, MappingNode root) {
        this.text = text;
        this.root = root;
    }

    /** Empty where the text is no YAML, or no mapping. */
    static Optional<DocumentTree> of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_DOCUMENT);
        try {
            return new Yaml(options).compose(new StringReader(text)) instanceof MappingNode root
                    ? Optional.of(new DocumentTree(text, root))
                    : Optional.empty();
        } catch (YAMLException malformed) {
            return Optional.empty();
        }
    }

    Optional<Node> at(String path) {
        Node node = root;
        for (String step : path.split("\\.")) {
            Node next = step(node, step);
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    private static @Nullable Node step(Node node, String step) {
        return switch (node) {
            case MappingNode mapping -> tuple(mapping, step).map(NodeTuple::getValueNode).orElse(null);
            case SequenceNode list when step.matches("\\d{1,4}") && Integer.parseInt(step) < list.getValue().size() ->
                    list.getValue().get(Integer.parseInt(step));
            default -> null;
        };
    }

    private static Optional<NodeTuple> tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key))
                .findFirst();
    }

    /** The text under a path; empty where none stands there. */
    String value(String path) {
        return at(path).map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : "").orElse("");
    }

    int size(String path) {
        return at(path).map(node -> node instanceof SequenceNode list ? list.getValue().size() : 0).orElse(0);
    }

    /** First line of a part, from 0; of an entry of a list the line of its dash. */
    int firstLine(Node node) {
        return node.getStartMark().getLine();
    }

    /** Line of the key under which a part of a mapping stands, from 0. */
    int keyLine(String path) {
        int dot = path.lastIndexOf('.');
        Node parent = dot < 0 ? root : at(path.substring(0, dot)).orElse(root);
        return parent instanceof MappingNode mapping
                ? tuple(mapping, path.substring(dot + 1)).map(tuple -> firstLine(tuple.getKeyNode())).orElse(0)
                : 0;
    }

    /** Last line that belongs to a part, from 0; comments and empty lines after it do not. */
    int lastLine(Node node) {
        boolean flow = node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW
                || node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW;
        return switch (node) {
            case MappingNode mapping when !flow && !mapping.getValue().isEmpty() ->
                    lastLine(mapping.getValue().getLast().getValueNode());
            case SequenceNode list when !flow && !list.getValue().isEmpty() -> lastLine(list.getValue().getLast());
            default -> node.getEndMark().getLine() - (blockText(node) ? 1 : 0);
        };
    }

    static boolean blockText(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    /** Whether it is a list of which each entry begins with a dash on a line of its own. */
    static boolean dashed(Node node) {
        return node instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW && !list.getValue().isEmpty();
    }

    int start(Node node) {
        return text.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    int end(Node node) {
        return text.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    /** The lines of the text; with a last empty one where it ends with a line break. */
    List<String> lines() {
        return List.of(text.split("\n", -1));
    }
}
