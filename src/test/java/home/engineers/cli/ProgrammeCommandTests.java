package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.programmes.BundledProgrammes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./ehome programme check} and {@code ./ehome eligibility}, on sound and unsound input. */
class ProgrammeCommandTests {
    private static final String PROFILE = """
            {"born": "1995-04-12", "degrees": [{"level": "bachelor", "completed": "2017-06-30"}],
             "titles": [{"level": "assistant-engineer", "obtained": "2020-02-29"}], "skills": [],
             "engineeringSince": "2017-07-10", "employment": "in-post", "barredUntil": null}
            """;

    @TempDir
    private Path directory;

    private record Said(int exit, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void checksSoundDocumentsWithExitZero() throws IOException {
        Said said = say("programme", "check", file("sound.yaml", BundledProgrammes.text("title-review").orElseThrow()));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("没有错误", "No faults");
    }

    @Test
    void namesFileLineAndReasonOfAFaultWithExitOne() throws IOException {
        String sound = BundledProgrammes.text("title-review").orElseThrow();
        String broken = file("broken.yaml", sound.replace("then: lapse", "then: forget"));
        int line = (int) sound.substring(0, sound.indexOf("then: lapse")).lines().count();

        Said said = say("programme", "check", file("sound.yaml", sound), broken);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().lines()).singleElement().satisfies(one ->
                assertThat(one).startsWith(broken + ":" + line + ": ").contains("forget"));
    }

    @Test
    void whatCannotBeCheckedExitsWithTwo() throws IOException {
        assertThat(say("programme", "check", directory.resolve("none.yaml").toString()).exit()).isEqualTo(2);
        assertThat(say("programme", "check", directory.toString()).exit()).isEqualTo(2);
        assertThat(say("programme", "check").exit()).isEqualTo(2);
        assertThat(say("programme").exit()).isEqualTo(2);
        Files.write(directory.resolve("latin.yaml"), new byte[] {(byte) 0xe9, (byte) 0xff});
        assertThat(say("programme", "check", directory.resolve("latin.yaml").toString()).err()).contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, not-met", "2024-02-29, met", "2024-03-01, met"})
    void answersTheDayBeforeTheDayAndTheDayAfter(String on, String answer) throws IOException {
        Said said = say("eligibility", "title-review", "--profile", file("profile.json", PROFILE), "--on", on, "--json");

        assertThat(said.exit()).isZero();
        assertThat(said.out().replaceAll("\\s", ""))
                .contains("\"id\":\"engineer\",\"answer\":\"" + answer + "\",\"from\":\"2024-02-29\"")
                .contains("\"on\":\"" + on + "\"");
    }

    @Test
    void refusesAProfileWithThePlaceOfEveryFaultInBothLanguages() throws IOException {
        String wrong = PROFILE.replace("1995-04-12", "1995-02-30").replace("\"bachelor\"", "\"bachelr\"").replace("skills", "skilz");

        Said said = say("eligibility", "title-review", "--profile", file("wrong.json", wrong));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).anySatisfy(line -> assertThat(line).startsWith("born: ").contains("日期", "date"))
                .anySatisfy(line -> assertThat(line).startsWith("degrees[0].level: "))
                .anySatisfy(line -> assertThat(line).startsWith("skilz: "));
    }

    @Test
    void refusesWhatCannotBeAsked() throws IOException {
        String profile = file("profile.json", PROFILE);

        assertThat(say("eligibility", "no-programme", "--profile", profile).exit()).isEqualTo(2);
        assertThat(say("eligibility", "title-review", "--profile", profile, "--on", "2025-02-29").exit()).isEqualTo(2);
        assertThat(say("eligibility", "title-review", "--profile", directory.resolve("none.json").toString()).exit()).isEqualTo(2);
        assertThat(say("eligibility", "title-review", "--profile", file("cut.json", "{")).exit()).isEqualTo(2);
        assertThat(say("eligibility").exit()).isEqualTo(2);
    }
}
