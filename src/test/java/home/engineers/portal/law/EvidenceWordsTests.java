package home.engineers.portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.programmes.rules.CaseAct;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of official act has its words; a kind without them would show by its name only. */
class EvidenceWordsTests {
    private static final Pattern APPENDED = Pattern.compile("\\b(?:append|enter)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyKindThatIsRecordedHasItsWords() throws IOException {
        Set<String> kinds = new TreeSet<>(literalKinds());
        Arrays.stream(CaseAct.values()).filter(CaseAct::official).map(CaseAct::wireName).forEach(kinds::add);

        assertThat(kinds).contains("position-taken", "publicity-begun");
        assertThat(kinds.stream().map(kind -> "evidence.kind." + kind)).allMatch(words()::containsKey);
    }

    private static Set<String> literalKinds() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java")).toList();
            Set<String> kinds = new TreeSet<>();
            for (Path file : files) {
                APPENDED.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)).forEach(kinds::add);
            }
            return kinds;
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/evidence_zh.properties"))) {
            words.load(reader);
        }
        return words;
    }
}
