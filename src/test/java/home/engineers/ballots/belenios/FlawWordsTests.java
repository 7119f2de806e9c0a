package home.engineers.ballots.belenios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every flaw that the protocol may find has its words, and no words stand for a flaw that it never finds. */
class FlawWordsTests {
    private static final Pattern OF = Pattern.compile("Flaw\\.of\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern UNLESS = Pattern.compile("Flaw\\.unless\\(");

    @Test
    void everyFlawHasItsWords() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/ballots_zh.properties"))) {
            words.load(reader);
        }
        Set<String> said = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("ballots.flaw."))
                .map(key -> key.substring("ballots.flaw.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named()).isEqualTo(said);
    }

    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/home/engineers/ballots/belenios"))) {
            for (Path file : files.toList()) {
                String code = Files.readString(file).replaceAll("\\s+", " ");
                OF.matcher(code).results().forEach(found -> names.add(found.group(1)));
                UNLESS.matcher(code).results().forEach(call -> names.add(secondArgument(code, call.end())));
            }
        }
        return names;
    }

    private static String secondArgument(String code, int from) {
        int depth = 0;
        int at = from;
        while (depth > 0 || code.charAt(at) != ',') {
            depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        int begins = code.indexOf('"', at) + 1;
        return code.substring(begins, code.indexOf('"', begins));
    }
}
