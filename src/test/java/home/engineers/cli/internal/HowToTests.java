package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cli.Ehome;
import home.engineers.store.DataDirectory;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import home.engineers.testing.WorkedExample;
import home.engineers.testing.WorkedExample.Call;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands of the how-to pages, executed as they stand there on a house that is open, with what they print. */
@Database
class HowToTests {
    private static final String PLACE = "/srv/house";
    /** Each release may have more facts to check. */
    private static final Pattern FACTS = Pattern.compile("(?<=共 |All )[0-9]+(?= 条| hold)");

    private static final Pattern COUNT = Pattern.compile("[0-9]+ (?=行 rows|个文件 files|把密钥 keys)");

    @TempDir
    private Path place;

    @BeforeEach
    void settle() throws IOException {
        Files.createDirectory(place.resolve("usb"));
        Files.writeString(place.resolve("passphrase"), "拱桥-吊杆-61\n");
        for (String data : List.of("data", "new")) {
            TestDatabase database = TestDatabase.fresh();
            Files.createDirectory(place.resolve(data));
            Files.writeString(place.resolve(data).resolve("house.properties"), "spring.datasource.url=" + database.url()
                    + "\nspring.datasource.username=" + database.user() + "\nspring.datasource.password=" + database.password()
                    + "\nhouse.association.name=渝州市工程师协会\n");
        }
    }

    @Test
    void whatThePagesPrintIsWhatTheCommandsPrint() throws Exception {
        try (DataDirectory directory = DataDirectory.open(place.resolve("data"), false);
                ConfigurableApplicationContext house = HouseProcess.silent(directory, false)) {
            assertThat(house.getBean(JdbcClient.class).sql("select name from organisation").query(String.class).list())
                    .as("the settings of a directory are read as UTF-8")
                    .containsExactly("渝州市工程师协会");
            WorkedExample calendar = WorkedExample.of("how-to/calendar.md");
            Files.writeString(place.resolve("2027.csv"), calendar.blocks("csv").getFirst());
            carryOut(calendar);
            carryOut(WorkedExample.of("how-to/backup.md"));
        }
    }

    private void carryOut(WorkedExample page) {
        List<String> told = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (Call call : page.calls()) {
            told.add(call.command());
            printed.add(call.command());
            told.addAll(call.printed());
            printed.addAll(printed(call));
        }

        assertThat(anyCount(printed)).isEqualTo(anyCount(told));
        assertThat(sameCounts(printed)).as("what went in comes out").isTrue();
    }

    /** A passphrase is typed at a prompt; here a file gives it, and the prompt is put where it stood. */
    private List<String> printed(Call call) {
        List<String> arguments = new ArrayList<>();
        for (String word : call.command().replaceFirst("^\\./ehome ", "").split(" ")) {
            boolean file = word.contains("/") || word.endsWith(".ehome") || word.endsWith(".csv");
            arguments.add(file ? place.resolve(word.replaceFirst("^\\./", "")).toString() : word);
        }
        List<String> lines = new ArrayList<>();
        if (!call.printed().isEmpty() && call.printed().getFirst().contains("口令 Passphrase")) {
            arguments.addAll(List.of("--passphrase-file", place.resolve("passphrase").toString()));
            lines.add(call.printed().getFirst());
        }
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        int exit = Ehome.commandLine().setOut(both).setErr(both).execute(arguments.toArray(String[]::new));
        assertThat(exit).as("exit of %s, which said %s", call.command(), said).isZero();
        said.toString().lines().filter(line -> !line.startsWith("✓ ")).map(line -> line.replace(place.toString(), PLACE)).forEach(lines::add);
        return lines;
    }

    private static List<String> anyCount(List<String> lines) {
        return lines.stream().map(line -> FACTS.matcher(COUNT.matcher(line).replaceAll("N ")).replaceAll("N")).toList();
    }

    private static boolean sameCounts(List<String> lines) {
        List<String> counts = lines.stream().filter(line -> COUNT.matcher(line).find()).distinct().toList();
        return counts.size() <= 1;
    }
}
