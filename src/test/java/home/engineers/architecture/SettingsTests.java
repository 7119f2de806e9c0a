package home.engineers.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings an operator may write, as the documents name them and as the house knows them. */
class SettingsTests {
    private static final Path MANUAL = Path.of("docs/operator-manual.zh.md");
    private static final Pattern READ = Pattern.compile("\\$\\{(house\\.[a-z.-]+)|@ConditionalOnProperty\\(\"(house\\.[a-z.-]+)\"");
    private static final Pattern OWN = Pattern.compile("\\bhouse\\.(?!properties|example)[a-z-]+(?:\\.[a-z-]+)*");
    private static final Pattern OTHERS = Pattern.compile("\\b(?:spring|server|logging)\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    /** Given by options of the command line alone, or by tests. */
    private static final Set<String> NOT_THE_OPERATORS = Set.of("house.data", "house.demo", "house.cast");

    @Test
    void theManualNamesEverySettingOfTheHouseAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>(read());
        known.removeAll(NOT_THE_OPERATORS);

        assertThat(named(Files.readString(MANUAL), OWN)).isEqualTo(known);
    }

    @Test
    void noDocumentNamesASettingThatDoesNotExist() throws IOException {
        Set<String> spring = springs();
        Set<String> own = read();
        try (Stream<Path> documents = Files.walk(Path.of("docs"))) {
            for (Path document : documents.filter(file -> file.toString().endsWith(".md")).toList()) {
                String text = Files.readString(document).replaceAll("\\]\\([^)]*\\)|`[^`\n]*/[^`\n]*`", "");
                assertThat(own).as(document.toString()).containsAll(named(text, OWN));
                assertThat(named(text, OTHERS).stream().filter(name -> !name.startsWith("spring.mail.properties.")))
                        .as(document.toString())
                        .allMatch(spring::contains);
            }
        }
    }

    @Test
    void aPlantedNameIsFound() throws IOException {
        assertThat(named("`house.mail.form`、`house.properties`", OWN)).containsExactly("house.mail.form");
        assertThat(read()).contains("house.mail.from", "house.codes.webhook").doesNotContain("house.mail.form");
        assertThat(springs()).contains("spring.mail.host", "server.ssl.certificate").doesNotContain("spring.mail.hots");
    }

    private static Set<String> read() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> READ.matcher(text(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> named(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Spring Boot says of its own settings. */
    private static Set<String> springs() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL one : Collections.list(
                SettingsTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream content = one.openStream()) {
                for (JsonNode property : new JsonMapper().readTree(content).get("properties")) {
                    names.add(property.get("name").asString());
                }
            }
        }
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
