package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.law.Registers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples beside the documents: each comes out as it says, and one that would not is reported. */
class ProgrammeExampleTests {
    private static final Path EXAMPLES = Path.of("src/main/resources/programmes/examples");
    private static final ProgrammeCheck CHECK = new ProgrammeCheck(Registers.bundled());
    private static final String DOCUMENT = BundledProgrammes.text("title-review").orElseThrow();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("title-review"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsItSays(Path example) throws IOException {
        assertThat(CHECK.exampleFaults(DOCUMENT, Files.readString(example))).isEmpty();
    }

    @Test
    void everyLevelIsExpectedBothWays() throws IOException {
        String all = Stream.of(examples()).flatMap(List::stream).map(ProgrammeExampleTests::text).reduce("", String::concat);

        assertThat(all.replaceAll("\\s+", ""))
                .contains("\"engineer\":{\"answer\":\"met\"", "\"engineer\":{\"answer\":\"not-met\"")
                .contains("\"senior-engineer\":{\"answer\":\"met\"", "\"senior-engineer\":{\"answer\":\"not-met\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"answer\": \"met\"          | \"answer\": \"not-met\"        | programmes.example.differs",
        "\"from\": \"2025-07-01\"     | \"from\": \"2025-07-02\"       | programmes.example.turnsElsewhere",
        "\"engineer\": {              | \"chief-engineer\": {          | programmes.example.unknownLevel",
        "\"answer\": \"met\"          | \"answer\": \"perhaps\"        | programmes.example.unknownAnswer",
        "\"on\": \"2025-07-01\"       | \"on\": \"2025-02-30\"         | programmes.example.noDay",
        "\"level\": \"bachelor\"      | \"level\": \"batchelor\"       | programmes.example.profile",
        "\"expected\"                 | \"hoped\"                      | programmes.example.unknownKey",
        "\"en\": \"A bachelor on the day of four years as assistant engineer\" | \"en\": \"\" | programmes.example.noName",
        "\"profile\": {               | \"profile\": [                 | programmes.example.notJson"
    })
    void namesWhatIsWrong(String right, String wrong, String fault) {
        String sound = text(EXAMPLES.resolve("title-review/bachelor-on-the-day-of-four-years.json"));
        assertThat(sound).contains(right);

        List<Sentence> faults = CHECK.exampleFaults(DOCUMENT, sound.replace(right, wrong));

        assertThat(faults).extracting(Sentence::key).contains(fault);
        assertThat(faults).allSatisfy(found -> {
            assertThat(found.in(new BundledWords(Language.ZH))).isNotBlank();
            assertThat(found.in(new BundledWords(Language.EN))).isNotBlank().doesNotContain("programmes.");
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
