package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of a document can be changed in a form, with the paths at which it stands. */
public record DocumentForm(List<Entry> general, List<Level> levels, List<Entry> times) {
    private static final List<String> GENERAL =
            List.of("edition", "mark", "names.zh", "names.en", "purpose.zh", "purpose.en");
    private static final List<String> NUMBERS = List.of(
            "clock.working-days", "notices", "opinions.least", "opinions.pass", "opinions.rubric.divergence", "term",
            "appeal.within", "panel.quorum", "panel.pass",
            "panel.least.by-series", "panel.least.by-specialty", "panel.record", "record");

    public DocumentForm {
        general = List.copyOf(general);
        levels = List.copyOf(levels);
        times = List.copyOf(times);
    }

    /** @param value as it stands; a law value by its id where {@code law} */
    public record Entry(String path, Sentence label, String value, boolean law) {}

    /** @param path of the level, or of what every level asks */
    public record Level(String path, String name, List<Entry> names, List<Clause> clauses) {}

    /** @param part key of the list in which it stands */
    public record Clause(String path, String part, String id, String expr, List<Entry> texts) {}

    /** Empty where the text is no document that a form could show. */
    public static Optional<DocumentForm> of(String text) {
        return DocumentTree.of(text).map(tree -> new DocumentForm(general(tree), levels(tree), times(tree)));
    }

    private static List<Entry> general(DocumentTree tree) {
        return GENERAL.stream().filter(path -> tree.at(path).isPresent()).map(path -> entry(tree, path, "programmes.form." + path)).toList();
    }

    private static Entry entry(DocumentTree tree, String path, String label) {
        return new Entry(path, Sentence.of(label), tree.value(path), false);
    }

    private static List<Level> levels(DocumentTree tree) {
        List<String> paths = new ArrayList<>();
        if (tree.at("every-level").isPresent()) {
            paths.add("every-level");
        }
        IntStream.range(0, tree.size("levels")).forEach(level -> paths.add("levels." + level));
        IntStream.range(0, tree.size("kinds")).forEach(kind -> IntStream.range(0, tree.size("kinds." + kind + ".levels"))
                .forEach(level -> paths.add("kinds." + kind + ".levels." + level)));
        return paths.stream().map(path -> level(tree, path)).toList();
    }

    private static Level level(DocumentTree tree, String path) {
        List<Clause> clauses = Stream.of("any", "all", "exceptions", "left")
                .flatMap(part -> IntStream.range(0, tree.size(path + "." + part))
                        .mapToObj(place -> clause(tree, path + "." + part + "." + place, part)))
                .toList();
        List<Entry> names = Stream.of("names.zh", "names.en")
                .filter(end -> tree.at(path + "." + end).isPresent())
                .map(end -> entry(tree, path + "." + end, "programmes.form." + end))
                .toList();
        return new Level(path, tree.value(path + ".names.zh"), names, clauses);
    }

    private static Clause clause(DocumentTree tree, String path, String part) {
        List<Entry> texts = Stream.of("text.zh", "text.en")
                .filter(end -> tree.at(path + "." + end).isPresent())
                .map(end -> entry(tree, path + "." + end, "programmes.form." + end))
                .toList();
        return new Clause(path, part, tree.value(path + ".id"), tree.value(path + ".expr"), texts);
    }

    private static List<Entry> times(DocumentTree tree) {
        return IntStream.range(0, tree.size("stages"))
                .mapToObj(stage -> "stages." + stage)
                .flatMap(stage -> NUMBERS.stream()
                        .filter(number -> tree.at(stage + "." + number).isPresent())
                        .map(number -> new Entry(
                                stage + "." + number,
                                Sentence.of(
                                        "programmes.form.number",
                                        Sentence.of("programmes.stage." + tree.value(stage + ".stage")),
                                        Sentence.of("programmes.form." + number)),
                                tree.value(stage + "." + number),
                                true)))
                .toList();
    }

    /** The paths that may be changed. */
    public List<String> paths() {
        Stream<Entry> clauses = levels.stream().flatMap(level -> Stream.concat(
                level.names().stream(), level.clauses().stream().flatMap(clause -> clause.texts().stream())));
        return Stream.of(general.stream(), clauses, times.stream()).flatMap(all -> all).map(Entry::path).toList();
    }
}
