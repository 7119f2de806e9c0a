package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands that need no server. */
class CommandTests {
    @TempDir
    private Path nowhere;

    private record Said(int exit, String out, String err) {}

    private Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    @Test
    void findsTheFifthWorkingDayAcrossTheNationalHolidayOf2025() {
        Said said = say("workday", "2025-09-29", "+5", "--data", nowhere.toString());

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("2025-10-13").contains("正式", "official");
    }

    @Test
    void callsACountProvisionalThatCrossesIntoAYearWithoutACalendar() {
        assertThat(say("workday", "2026-12-30", "+5", "--data", nowhere.toString()).out()).contains("暂定", "provisional");
        assertThat(say("workday", "2026-12-30", "+5", "--json", "--data", nowhere.toString()).out()).contains("\"provisional\" : true");
    }

    @Test
    void runsTheExamplesBesideAProgramme(@TempDir Path place) throws IOException {
        Path bundled = Path.of("src/main/resources/programmes");
        Path document = Files.copy(bundled.resolve("title-review.yaml"), place.resolve("title-review.yaml"));
        Path example = place.resolve("examples/title-review/doctor.json");
        Files.createDirectories(example.getParent());
        String sound = Files.readString(bundled.resolve("examples/title-review/doctor-without-a-title.json"));
        Files.writeString(example, sound);
        assertThat(say("programme", "check", document.toString()).exit()).isZero();

        Files.writeString(example, sound.replaceFirst("\"met\"", "\"not-met\""));
        Said said = say("programme", "check", document.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith(example + ":1: ").contains("层级 engineer 应为 not-met，实为 met。").hasLineCount(1);
    }

    @Test
    void countsNoNegativeDaysAndNoImpossibleDate() {
        assertThat(say("workday", "2025-09-29", "-5").exit()).isEqualTo(2);
        assertThat(say("workday", "2025-09-29", "+0").exit()).isEqualTo(2);
        assertThat(say("workday", "2025-02-30", "+5").exit()).isEqualTo(2);
    }

    @Test
    void explainsEveryCommandInBothLanguages() {
        for (List<String> command : commands(Ehome.commandLine(), List.of())) {
            List<String> arguments = new ArrayList<>(command);
            arguments.add("--help");

            Said said = say(arguments.toArray(String[]::new));

            assertThat(said.exit()).as("exit of %s", arguments).isZero();
            assertThat(said.out()).as("help of %s", arguments).startsWith("用法 Usage: ehome " + String.join(" ", command))
                    .contains("显示这份说明 show this help");
            assertThat(said.out()).as("help of %s", arguments).containsPattern("\\p{IsHan}").containsPattern("[a-z]{4}");
        }
    }

    private static List<List<String>> commands(CommandLine line, List<String> path) {
        List<List<String>> found = new ArrayList<>();
        line.getSubcommands().forEach((name, sub) -> {
            if (!name.equals("help")) {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                found.add(longer);
                found.addAll(commands(sub, longer));
            }
        });
        return found;
    }

    @Test
    void exitsWithTwoWhereItCouldNotBeAsked() {
        assertThat(say().exit()).isEqualTo(2);
        assertThat(say("unheard-of").exit()).isEqualTo(2);
        assertThat(say("invariants", "--data", nowhere.toString()))
                .matches(said -> said.exit() == 2)
                .extracting(Said::err).asString().hasLineCount(1).contains("没有工程师之家的数据", "holds no house");
        assertThat(say("restore", nowhere.resolve("none").toString(), "--data", nowhere.toString()).exit()).isEqualTo(2);
        assertThat(nowhere).isEmptyDirectory();
    }

    @Test
    void examinesTheMachine() {
        Said said = say("doctor", "--json", "--data", nowhere.toString());

        assertThat(said.out()).contains("\"postgresql\"", "\"database-account\"", "\"disk\"", "\"maven\"", "\"chromium\"");
        assertThat(said.exit()).isZero();
    }

    @Test
    void saysInOneLineWhatIsWrongWithACall() {
        List<String> wrong = List.of(
                "serve --prot 80", "serve --port eighty", "build --fast", "test", "bench", "doctor --jsn", "doctor --port x",
                "invariants --deep", "backup --with", "backup", "restore", "restore a b", "workday", "workday 2025-09-29",
                "workday yesterday +5", "workday 2025-09-29 five", "calendar", "calendar import", "calendar imprt x",
                "import", "import people x.csv", "import persons", "programme", "programme check", "eligibility",
                "eligibility title-review", "draw", "draw replay", "draw again x", "assign",
                "assign --scores x.csv", "assign --scores x.csv --per-case two --max-load 1", "score", "serv", "unheard-of", "");

        for (String call : wrong) {
            Said said = say(call.isEmpty() ? new String[0] : call.split(" "));

            assertThat(said.exit()).as("exit of '%s'", call).isEqualTo(2);
            assertThat(said.err()).as("what '%s' says", call).hasLineCount(1).containsPattern("\\p{IsHan}").containsPattern("[a-z]{4}")
                    .endsWith("--help\n");
            assertThat(said.out()).as("output of '%s'", call).isEmpty();
        }
    }

    @Test
    void namesTheNearestCommandAndOption() {
        assertThat(say("serv").err()).contains("是不是 serve？", "did you mean serve?");
        assertThat(say("elig").err()).contains("eligibility");
        assertThat(say("calendar", "imprt").err()).contains("did you mean import?", "./ehome calendar --help");
        assertThat(say("serve", "--prot", "80").err()).contains("did you mean --port?", "./ehome serve --help");
        assertThat(say("completely-different").err()).doesNotContain("did you mean");
        assertThat(say("rehears").err()).as("a command of the build alone").doesNotContain("rehearse");
    }

    /** The commands of the plan that this release has. */
    @Test
    void hasEveryCommandOfThePlan() {
        assertThat(Ehome.commandLine().getSubcommands().keySet()).contains(
                "build", "serve", "test", "bench", "doctor", "invariants", "backup", "restore", "workday", "calendar", "import",
                "programme", "eligibility", "draw", "ballot", "assign");
    }
}
