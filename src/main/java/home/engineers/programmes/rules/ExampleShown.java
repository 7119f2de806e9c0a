package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An example as it is shown beside its programme.
 *
 * @param expected what must come out, in the order of the levels
 * @param faults why it does not come out so; empty where it does
 */
public record ExampleShown(LocalizedText name, LocalDate on, List<Expectation> expected, List<Sentence> faults) {
    public ExampleShown {
        expected = List.copyOf(expected);
        faults = List.copyOf(faults);
    }

    /** @param answer key of its words */
    public record Expectation(LocalizedText level, Sentence answer, Optional<LocalDate> from) {}

    /** Empty where the text is no example at all. */
    public static Optional<ExampleShown> of(ProgrammeDocument document, String json) {
        return ExampleReader.read(json, new ArrayList<>()).map(example -> new ExampleShown(
                example.name(), example.on(), expected(document, example), ExampleRun.faults(document, json)));
    }

    private static List<Expectation> expected(ProgrammeDocument document, ProgrammeExample example) {
        return document.levels().stream()
                .filter(level -> example.expected().containsKey(level.id()))
                .map(level -> {
                    ProgrammeExample.Expected one = example.expected().get(level.id());
                    return new Expectation(
                            level.name(),
                            Sentence.of("programmes.howto.answer." + one.answer().wireName()),
                            Optional.ofNullable(one.from()));
                })
                .toList();
    }
}
