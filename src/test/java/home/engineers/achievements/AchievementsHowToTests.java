package home.engineers.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.achievements.oai.OaiFault;
import home.engineers.achievements.oai.OaiRequest;
import home.engineers.achievements.rules.AchievementVocabulary;
import home.engineers.achievements.rules.Citable;
import home.engineers.achievements.rules.TitleKey;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentNumber;
import home.engineers.search.language.QueryParser;
import home.engineers.testing.WorkedExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on the library says what the house does. */
class AchievementsHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/achievements.md");

    @Test
    void numbersOfPatentsAreKeptAsThePageSays() {
        assertThat(PAGE.table("| written | kept |")).isNotEmpty().allSatisfy(row ->
                assertThat(PatentNumber.read(row.get(0)) instanceof Granted<PatentNumber>(PatentNumber number) ? number.printed() : "")
                        .isEqualTo(row.get(1)));
    }

    @Test
    void queriesAreReadAsThePageSays() {
        assertThat(PAGE.table("| typed | finds |")).isNotEmpty().allSatisfy(row ->
                assertThat(QueryParser.parse(row.get(0), AchievementVocabulary.WORDS)).as(row.get(0)).isInstanceOf(Granted.class));
        assertThat(QueryParser.parse("专利:ZL202310104843.6", AchievementVocabulary.WORDS)).isInstanceOf(Refused.class);
    }

    @Test
    void titlesAreAsAlikeAsThePageSays() {
        assertThat(PAGE.table("| one title | other title | alike by |")).isNotEmpty().allSatisfy(row ->
                assertThat(TitleKey.likeness(TitleKey.of(row.get(0)), TitleKey.of(row.get(1)))).isEqualTo(Integer.parseInt(row.get(2))));
    }

    @Test
    void requestsAreAnsweredAsThePageSays() {
        assertThat(PAGE.table("| asked | answered |")).isNotEmpty().allSatisfy(row ->
                assertThat(answered(row.get(0))).isEqualTo(row.get(1)));
    }

    private static String answered(String query) {
        Map<String, List<String>> parameters = Arrays.stream(query.split("&")).map(one -> one.split("=", 2))
                .collect(Collectors.groupingBy(one -> one[0], Collectors.mapping(one -> one[1], Collectors.toList())));
        try {
            OaiRequest.read(parameters);
            return "-";
        } catch (OaiFault fault) {
            return fault.code().wire();
        }
    }

    @Test
    void isCitedAsThePageSays() throws IOException {
        Citable work = new Citable(
                "EA-2026-0007", new LocalizedText("爬缆检测机器人", ""), "", List.of("白甲", "顾乙", "简丙", "聂丁"), List.of(),
                new LocalizedText("渝州市工程师协会", ""), LocalDate.of(2026, 3, 31), "https://house.example/achievements/EA-2026-0007");

        assertThat(Files.readString(Path.of("docs/how-to/achievements.md"))).contains(work.gbt7714(LocalDate.of(2026, 11, 28)));
    }
}
