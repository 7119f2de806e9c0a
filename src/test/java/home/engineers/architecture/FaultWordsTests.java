package home.engineers.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that a protocol may find has its words, and no words stand for a fault that it never finds. */
class FaultWordsTests {
    static Stream<Arguments> protocols() {
        return Stream.of(
                Arguments.of("ballots_zh", "ballots.flaw.", "Flaw", List.of("ballots/belenios")),
                Arguments.of("evidence_zh", "evidence.fault.", "LogFault", List.of("evidence/log", "evidence/internal", "portal/law", "cli/internal")));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyFaultHasItsWords(String file, String prefix, String type, List<String> folders) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/" + file + ".properties"))) {
            words.load(reader);
        }
        Set<String> said = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named(type, folders)).isEqualTo(said);
    }

    private static Set<String> named(String type, List<String> folders) throws IOException {
        Pattern of = Pattern.compile("(?<![A-Za-z])" + type + "\\.of\\(\\s*\"([a-z0-9-]+)\"");
        Pattern unless = Pattern.compile("(?<![A-Za-z])" + type + "\\.unless\\(");
        Set<String> names = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/home/engineers", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String code = Files.readString(file).replaceAll("\\s+", " ");
                    of.matcher(code).results().forEach(found -> names.add(found.group(1)));
                    unless.matcher(code).results().forEach(call -> names.add(secondArgument(code, call.end())));
                }
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
