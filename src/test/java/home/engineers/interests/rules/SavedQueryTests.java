package home.engineers.interests.rules;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.patents.PatentSearch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedQueryTests {
    @Test
    void keepsWhatThePageWasAskedWithoutWhatTurnsItsPages() {
        SavedQuery saved = granted(SavedQuery.read(
                " 桥 ", Map.of("q", "缆索 OR 斜拉索", "status", "IN_FORCE", "order", "newest", "after", "x", "loose", "1", "year", "")));

        assertThat(saved).isEqualTo(new SavedQuery("桥", "缆索 OR 斜拉索", Map.of("status", "IN_FORCE", "order", "newest")));
        assertThat(saved.asked()).containsExactly(Map.entry("q", "缆索 OR 斜拉索"), Map.entry("status", "IN_FORCE"), Map.entry("order", "newest"));
    }

    @Test
    void becomesOneLineThatTheSearchBoxReads() {
        SavedQuery saved = new SavedQuery("桥", "缆索 OR 斜拉索", Map.of(
                "status", "IN_FORCE", "type", "UTILITY_MODEL", "subclass", "E01D", "applicant", "虚构桥梁检测有限公司", "country", "CN", "year", "2026",
                "order", "newest"));
        assertThat(saved.inOneLine()).isEqualTo("(缆索 OR 斜拉索) status:in-force type:utility-model ipc:E01D applicant:\"虚构桥梁检测有限公司\" "
                + "country:\"CN\" published:2026");
        granted(PatentSearch.stored(saved.inOneLine()));
        assertThat(new SavedQuery("桥", "缆索 桥", Map.of("year", "2026")).address()).isEqualTo("/patents?q=%E7%BC%86%E7%B4%A2+%E6%A1%A5&year=2026");
        assertThat(new SavedQuery("桥", "缆索 OR 斜拉索", Map.of("order", "newest")).inOneLine()).isEqualTo("缆索 OR 斜拉索");
    }

    @Test
    void refusesWhatNarrowsNothingAndNamesThatAreNone() {
        assertThat(reasons(SavedQuery.read("全部", Map.of("order", "newest")))).containsExactly("interests.saved.refused.nothing");
        assertThat(reasons(SavedQuery.read(" ", Map.of("q", "桥")))).containsExactly("interests.refused.noName");
        assertThat(reasons(SavedQuery.read("名".repeat(61), Map.of("q", "桥")))).containsExactly("interests.refused.name");
        assertThat(reasons(SavedQuery.read("长", Map.of("q", "桥".repeat(2_001))))).containsExactly("interests.saved.refused.long");
    }
}
