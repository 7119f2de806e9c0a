package home.engineers.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every class the glossary names exists, and every term has both languages and a source. */
class GlossaryTests {
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern CLASS = Pattern.compile("`([\\w.]+)`");

    @Test
    void everyClassNamedInTheGlossaryExists() throws IOException {
        assertThat(missing(rows(Files.readAllLines(GLOSSARY)))).isEmpty();
    }

    @Test
    void everyTermHasBothLanguagesAClassOrADashAndASource() throws IOException {
        List<String[]> rows = rows(Files.readAllLines(GLOSSARY));

        assertThat(rows).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row).hasSize(4).noneMatch(String::isBlank);
            assertThat(row[0]).matches(Pattern.compile(".*\\p{IsHan}.*"));
            assertThat(row[2]).matches("—|`[\\w.]+`");
        });
    }

    @Test
    void noTermIsExplainedTwice() throws IOException {
        Set<String> seen = new HashSet<>();

        assertThat(rows(Files.readAllLines(GLOSSARY)).stream().map(row -> row[0]).filter(term -> !seen.add(term))).isEmpty();
    }

    @Test
    void aPlantedClassThatDoesNotExistIsFound() {
        assertThat(missing(rows(List.of("| 词 | term | `law.NoSuchTerm` | usage |", "| 词 | term | `law.Instrument` | usage |"))))
                .containsExactly("law.NoSuchTerm");
    }

    private static List<String[]> rows(List<String> lines) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| ") && !line.startsWith("| 中文")) {
                String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cells[i].strip();
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> missing(List<String[]> rows) {
        return rows.stream()
                .flatMap(row -> CLASS.matcher(row[2]).results())
                .map(found -> found.group(1))
                .filter(name -> !exists(name))
                .toList();
    }

    private static boolean exists(String name) {
        int nested = name.length();
        String binary = name;
        while (nested > 0) {
            try {
                Class.forName("home.engineers." + binary, false, GlossaryTests.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException notThisWay) {
                nested = binary.lastIndexOf('.');
                binary = nested > 0 ? binary.substring(0, nested) + "$" + binary.substring(nested + 1) : binary;
            }
        }
        return false;
    }
}
