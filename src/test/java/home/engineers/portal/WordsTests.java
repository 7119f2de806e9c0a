package home.engineers.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence on a screen stands in the message files, in both languages, and every sentence there is on a screen. */
class WordsTests {
    private static final Path WORDS = Path.of("src/main/resources/i18n");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?)\"");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void everySentenceStandsInBothLanguages() {
        for (String module : modules()) {
            assertThat(words(module, "en").keySet()).as("English words of " + module).isEqualTo(words(module, "zh").keySet());
        }
    }

    @Test
    void everyKeyStandsInTheFileOfItsModule() {
        for (String module : modules()) {
            assertThat(words(module, "zh").keySet())
                    .as("words of " + module)
                    .allMatch(key -> ownPrefixes(module).stream().anyMatch(key::startsWith));
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        for (String module : modules()) {
            Map<String, String> english = words(module, "en");
            words(module, "zh").forEach((key, chinese) -> assertThat(arguments(english.getOrDefault(key, "")))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(chinese)));
        }
    }

    @Test
    void apostrophesAreDoubledWhereArgumentsAreFilledIn() {
        for (String module : modules()) {
            words(module, "en").forEach((key, sentence) -> {
                if (!arguments(sentence).isEmpty()) {
                    assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
                }
            });
        }
    }

    @Test
    void noSentenceIsUnused() {
        Set<String> literals = literals();
        Set<String> prefixes = literals.stream().filter(one -> one.endsWith(".")).collect(Collectors.toSet());
        Set<String> unused = allKeys().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    @Test
    void noSentenceIsMissing() {
        Set<String> keys = allKeys();
        Set<String> missing = literals().stream()
                .filter(this::looksLikeKey)
                .filter(one -> one.endsWith(".")
                        ? keys.stream().noneMatch(key -> key.startsWith(one))
                        : !keys.contains(one) && !keys.contains("act." + one))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    /** Starts with the name of a message file; settings, file names and packages do not count. */
    private boolean looksLikeKey(String literal) {
        int dot = literal.indexOf('.');
        return dot > 0
                && modules().contains(literal.substring(0, dot))
                && !literal.matches(".*\\.(properties|yaml|yml|json|csv|xlsx|html|sql|pdf|zip|key|tmp)");
    }

    private static List<String> ownPrefixes(String module) {
        return module.equals("kernel") ? List.of("kernel.", "fault.", "clock.") : List.of(module + ".", "act." + module + ".");
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allKeys() {
        return modules().stream()
                .map(module -> words(module, "zh").keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> modules() {
        return files(WORDS, "_zh.properties")
                .map(file -> file.getFileName().toString().replace("_zh.properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String module, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, sentence) -> words.put((String) key, (String) sentence));
        return words;
    }

    /** String literals of code and templates, and bare keys of the data that ships with the house. */
    private static Set<String> literals() {
        Stream<String> code = Stream.concat(files(Path.of("src/main/java"), ".java"), files(Path.of("src/main/jte"), ".jte"))
                .flatMap(file -> found(LITERAL, file).map(match -> match.group(1)));
        Stream<String> data = files(Path.of("src/main/resources"), ".yaml")
                .flatMap(file -> found(TOKEN, file).map(MatchResult::group))
                .filter(allKeys()::contains);
        return Stream.concat(code, data).collect(Collectors.toSet());
    }

    private static Stream<MatchResult> found(Pattern pattern, Path file) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.results();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
