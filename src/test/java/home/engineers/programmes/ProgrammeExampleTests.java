package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.law.Registers;
import home.engineers.programmes.rules.MetExample;
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
    private static final Path DOCUMENTS = Path.of("src/main/resources/programmes");
    private static final Path EXAMPLES = DOCUMENTS.resolve("examples");
    private static final ProgrammeCheck CHECK = new ProgrammeCheck(Registers.bundled());
    private static final String DOCUMENT = BundledProgrammes.text("title-review").orElseThrow();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    static List<String> programmes() throws IOException {
        return MetExample.documents();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theDocumentIsSound(String programme) {
        assertThat(CHECK.faults(BundledProgrammes.text(programme).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsItSays(Path example) throws IOException {
        Path folder = DOCUMENTS.relativize(example.getParent());
        String document = BundledProgrammes.text(folder.toString().replace("examples/", "")).orElseThrow();

        assertThat(CHECK.exampleFaults(document, Files.readString(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyProgrammeHasExamplesThatAreMetAndOnesThatAreNot(String programme) throws IOException {
        try (Stream<Path> files = Files.list(MetExample.folder(programme))) {
            assertThat(files.map(ProgrammeExampleTests::text).map(json -> json.replaceAll("\\s+", "")).toList())
                    .anyMatch(json -> json.contains("\"answer\":\"met\""))
                    .anyMatch(json -> json.contains("\"answer\":\"not-met\""));
        }
    }

    @Test
    void everyLevelIsExpectedBothWays() throws IOException {
        String all = examples().stream()
                .filter(file -> file.getParent().endsWith("title-review"))
                .map(ProgrammeExampleTests::text)
                .reduce("", String::concat);

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
        "\"profile\": {               | \"form\": {\"salary\": 3}, \"profile\": { | programmes.example.form",
        "\"profile\": {               | \"form\": [], \"profile\": {       | programmes.example.formShape",
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
