package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.law.LawRegister;
import home.engineers.law.Registers;
import home.engineers.programmes.rules.MetExample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The how-to pages of the bundled programmes are what their documents say. What they say now is left in {@code target}. */
class ProgrammeHowToTests {
    private static final Path DOCUMENTS = Path.of("src/main/resources/programmes");
    private static final Path PAGES = Path.of("docs/how-to/programmes");
    private static final LawRegister REGISTER = Registers.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static List<String> programmes() throws IOException {
        return MetExample.documents();
    }

    /** Pages of later editions stand among the others. */
    private static String file(String programme) {
        return programme.replace("editions/", "") + ".md";
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void thePageIsWhatTheDocumentSays(String programme) throws IOException {
        String page = page(programme, Language.ZH);
        Path now = Path.of("target/how-to/programmes", file(programme));
        Files.createDirectories(now.getParent());
        Files.writeString(now, page);

        assertThat(page).as("%s against %s", PAGES.resolve(file(programme)), now)
                .isEqualTo(text(PAGES.resolve(file(programme))));
    }

    @Test
    void thereIsAPageForEachProgrammeAndNoOther() throws IOException {
        assertThat(names(PAGES, ".md").stream().map(name -> name + ".md"))
                .containsExactlyInAnyOrderElementsOf(programmes().stream().map(ProgrammeHowToTests::file).toList());
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theEnglishPageHoldsNoChinese(String programme) {
        String withoutTitles = page(programme, Language.EN).replaceAll("\\(.*", "").replaceAll("(?m)^Held under.*", "");

        assertThat(withoutTitles.lines().filter(line -> !line.startsWith("|"))).noneMatch(line -> line.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void titleReviewTellsItsStagesWithTheirTimesAndItsClausesWithTheirLaw() {
        String page = page("title-review", Language.ZH);

        assertThat(page)
                .contains("| 单位公示 | 所在单位 | 5 个工作日，期满自动进入下一步 |")
                .contains("| 补正 | 申报人 | 10 个工作日，逾期视为放弃 | 补正后重新核验；逾期不补则结束 |")
                .contains("博士学位（人社部发〔2019〕16号《")
                .contains("2月29日取得，平年里月末届满");
    }

    @Test
    void aFaultyDocumentHasNoPage() {
        assertThat(ProgrammeHowTo.of(REGISTER, "id: x", List.of(), DAY, Language.ZH)).isEmpty();
    }

    private static String page(String programme, Language language) {
        Path folder = MetExample.folder(programme);
        List<String> examples = Files.isDirectory(folder)
                ? names(folder, ".json").stream().map(name -> text(folder.resolve(name + ".json"))).toList()
                : List.of();
        return ProgrammeHowTo.of(REGISTER, text(DOCUMENTS.resolve(programme + ".yaml")), examples, DAY, language).orElseThrow();
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
