package home.engineers.programmes.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes single parts of the text of a document and leaves every other letter, comments included, as it stands. */
public final class DocumentEdit {
    private DocumentEdit() {}

    /** @param counts false where people judge it */
    public record NewClause(String id, String expr, String instrument, String article, String zh, String en, boolean counts) {}

    /** The text with other values at these paths; a path at which no single value stands changes nothing. */
    public static String with(String text, Map<String, String> values) {
        Optional<DocumentTree> tree = DocumentTree.of(text);
        if (tree.isEmpty()) {
            return text;
        }
        List<Replacement> replacements = new ArrayList<>();
        values.forEach((path, value) -> tree.get().at(path).ifPresent(node -> {
            if (node instanceof ScalarNode scalar && !scalar.getValue().equals(value)) {
                String written = written(value) + (DocumentTree.blockText(node) ? "\n" : "");
                replacements.add(new Replacement(tree.get().start(node), tree.get().end(node), written));
            }
        }));
        StringBuilder changed = new StringBuilder(text);
        replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::from).reversed())
                .forEach(one -> changed.replace(one.from(), one.to(), one.text()));
        return changed.toString();
    }

    private record Replacement(int from, int to, String text) {}

    /** A value as YAML reads it back: bare where it is a plain word, else in quotation marks. */
    private static String written(String value) {
        String line = value.strip().replaceAll("\\s*\\R\\s*", " ");
        boolean bare = line.matches("[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*") && !line.matches("(?i)true|false|yes|no|on|off|null|y|n")
                || line.matches("[0-9]{4}-[0-9a-z]+");
        return bare ? line : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The text without an entry of a list, or without the whole list where it was the only one; empty where there is none. */
    public static Optional<String> without(String text, String path) {
        int dot = path.lastIndexOf('.');
        return DocumentTree.of(text).filter(tree -> dot > 0).flatMap(tree -> {
            Optional<Node> list = tree.at(path.substring(0, dot)).filter(DocumentTree::dashed);
            Optional<Node> entry = tree.at(path).filter(node -> list.isPresent());
            return entry.map(node -> {
                boolean only = ((SequenceNode) list.orElseThrow()).getValue().size() == 1;
                int first = only ? tree.keyLine(path.substring(0, dot)) : tree.firstLine(node);
                List<String> lines = new ArrayList<>(tree.lines());
                lines.subList(first, tree.lastLine(node) + 1).clear();
                return String.join("\n", lines);
            });
        });
    }

    /**
     * The text with a clause more, at the end of a list.
     *
     * @param level path of the level
     * @param part {@code any}, {@code all} or {@code left}
     * @return empty where there is no such level, or where it is written in a way that a line cannot be put into
     */
    public static Optional<String> adding(String text, String level, String part, NewClause clause) {
        return DocumentTree.of(text).flatMap(tree -> {
            Optional<Node> list = tree.at(level + "." + part);
            if (list.isPresent()) {
                return list.filter(DocumentTree::dashed).map(node -> {
                    Node last = ((SequenceNode) node).getValue().getLast();
                    String dash = tree.lines().get(tree.firstLine(last)).replaceAll("^(\\s*).*", "$1");
                    return inserted(tree, tree.lastLine(last) + 1, lines(clause, dash));
                });
            }
            return tree.at(level).filter(node -> node instanceof MappingNode mapping && !mapping.getValue().isEmpty()).map(node -> {
                String indent = " ".repeat(((MappingNode) node).getValue().getFirst().getKeyNode().getStartMark().getColumn());
                List<String> added = new ArrayList<>(List.of(indent + part + ":"));
                added.addAll(lines(clause, indent));
                return inserted(tree, tree.lastLine(node) + 1, added);
            });
        });
    }

    private static String inserted(DocumentTree tree, int at, List<String> added) {
        List<String> lines = new ArrayList<>(tree.lines());
        lines.addAll(at, added);
        return String.join("\n", lines);
    }

    private static List<String> lines(NewClause clause, String indent) {
        List<String> lines = new ArrayList<>(List.of(
                indent + "- id: " + written(clause.id()),
                indent + "  expr: \"" + clause.expr().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        if (!clause.counts()) {
            lines.add(indent + "  counts: false");
        }
        lines.addAll(List.of(
                indent + "  instrument: " + written(clause.instrument()),
                indent + "  article: \"" + clause.article().strip().replace("\"", "\\\"") + "\"",
                indent + "  text: {zh: " + quoted(clause.zh()) + ", en: " + quoted(clause.en()) + "}"));
        return lines;
    }

    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
