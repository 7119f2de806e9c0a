package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole documents with one planted fault each, as its first line says, and the one complaint beside it: the line, the
 * reason in Chinese, and the reason in English. What is complained of now is left in {@code target/broken}.
 */
class BrokenProgrammeTests {
    private static final Path BROKEN = Path.of("src/test/resources/broken-programmes");
    private static final Path FOUND = Path.of("target/broken");

    static List<String> broken() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isToldTheOneRightComplaint(String name) throws IOException {
        Path document = BROKEN.resolve(name + ".yaml");
        Said said = check(document);
        Files.createDirectories(FOUND);
        Files.writeString(FOUND.resolve(name + ".txt"), said.out().replace(document.getParent() + "/", ""));

        assertThat(said.out()).isEqualTo(document.getParent() + "/" + Files.readString(BROKEN.resolve(name + ".txt")));
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void aFolderIsCheckedDocumentByDocument() throws IOException {
        Said said = check(BROKEN);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().lines().map(line -> line.replaceAll(".*/(.*)\\.yaml:.*", "$1")))
                .containsExactlyInAnyOrderElementsOf(broken());
    }

    @Test
    void theSameComplaintsAreGivenToPrograms() {
        Said said = check(BROKEN.resolve("unknown-stage.yaml"), "--json");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("\"file\" :", "\"line\" :", "\"reason\" :", "\"reasonEn\" :", "gathering");
    }

    @Test
    void theBundledDocumentsAreSoundTogether() {
        assertThat(check(Path.of("src/main/resources/programmes")).exit()).isZero();
    }

    private record Said(int exit, String out) {}

    private static Said check(Path what, String... more) {
        StringWriter out = new StringWriter();
        Stream<String> arguments = Stream.concat(Stream.of("programme", "check", what.toString()), Stream.of(more));
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(arguments.toArray(String[]::new));
        return new Said(exit, out.toString());
    }
}
