package home.engineers.programmes.rules;

import home.engineers.law.Registers;
import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An example of a bundled document that is met at a level, with a form filled in as far as the document asks: what the example
 * leaves open is the shortest answer that does.
 *
 * @param files by the names of their fields: the kind of file that each asks for, as often as it must come
 */
public record MetExample(
        ProgrammeDocument document, String level, LocalDate on, EligibilityProfile profile, Map<String, Object> answers,
        Map<String, List<FileKind>> files) {
    private static final Path PROGRAMMES = Path.of("src/main/resources/programmes");

    /** The files of all documents that come with the product, those of later editions included, without their ending. */
    public static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMMES)) {
            return files.map(file -> PROGRAMMES.relativize(file).toString()).filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", "")).sorted().toList();
        }
    }

    public static ProgrammeDocument document(String name) {
        return new ProgrammeReader(Registers.bundled()).read(text(PROGRAMMES.resolve(name + ".yaml"))).sound();
    }

    /** The folder with the examples of a document. */
    public static Path folder(String name) {
        Path file = PROGRAMMES.resolve(name);
        return file.resolveSibling("examples").resolve(file.getFileName());
    }

    /** All of a document, in the order of their files. */
    public static List<MetExample> of(String name) {
        ProgrammeDocument document = document(name);
        List<MetExample> met = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder(name))) {
            files.sorted().map(file -> ExampleReader.read(text(file), new ArrayList<>())).flatMap(Optional::stream).forEach(example ->
                    example.expected().forEach((level, expected) -> {
                        if (expected.answer() == Answer.MET) {
                            met.add(of(document, level, example));
                        }
                    }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return met;
    }

    private static MetExample of(ProgrammeDocument document, String level, ProgrammeExample example) {
        FormAnswers answers = new FormAnswers(example.profile().form());
        Map<String, List<FileKind>> files = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (FormField field : document.form().asked(answers)) {
                boolean wanted = document.form().required(answers).contains(field.name()) && answers.value(field.name()) == null;
                if (wanted && field.type() instanceof FormType.Files upload) {
                    files.put(field.name(), Collections.nCopies(Math.max(1, upload.least()), upload.kinds().getFirst()));
                } else if (wanted) {
                    answers = answers.with(field.name(), shortest(field.type()));
                    more = true;
                }
            }
        }
        return new MetExample(document, level, example.on(), example.profile(), answers.values(), files);
    }

    private static Object shortest(FormType type) {
        return switch (type) {
            case FormType.Text text -> "样".repeat(Math.max(1, text.least()));
            case FormType.WholeNumber number -> number.least() == null ? 1L : number.least().longValueExact();
            case FormType.DecimalNumber number -> number.least() == null ? BigDecimal.ONE : number.least();
            case FormType.Flag flag -> flag.confirmed();
            case FormType.Day day -> "2026-01-05";
            case FormType.Choice choice -> choice.options().getFirst().value();
            case FormType.Rows rows -> Collections.nCopies(Math.max(1, rows.least()), row(rows));
            case FormType.Files files -> throw new IllegalArgumentException("files are not answered by a value");
        };
    }

    private static Map<String, Object> row(FormType.Rows rows) {
        Map<String, Object> row = new HashMap<>();
        rows.fields().stream().filter(one -> rows.required().contains(one.name())).forEach(one -> row.put(one.name(), shortest(one.type())));
        return row;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
