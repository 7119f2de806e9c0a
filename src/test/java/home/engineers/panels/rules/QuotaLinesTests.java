package home.engineers.panels.rules;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.panels.draw.Quota;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaLinesTests {
    private static final Map<String, Set<String>> KNOWN = Map.of("specialty", Set.of("桥梁", "隧道"), "employer", Set.of("甲", "乙"));

    @Test
    void readsOneQuotaALineInEitherLanguage() {
        assertThat(granted(QuotaLines.read("专业 桥梁 1 3\n\n specialty  隧道 0 2 ", KNOWN)))
                .containsExactly(new Quota("specialty", "桥梁", 1, 3), new Quota("specialty", "隧道", 0, 2));
        assertThat(granted(QuotaLines.read("", KNOWN))).isEmpty();
    }

    @Test
    void aStarStandsForEveryValueThatOccurs() {
        assertThat(granted(QuotaLines.read("单位 * 0 1", KNOWN)))
                .containsExactlyInAnyOrder(new Quota("employer", "甲", 0, 1), new Quota("employer", "乙", 0, 1));
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThat(reasons(QuotaLines.read("专业 桥梁 1", KNOWN))).containsExactly("panels.quotas.line");
        assertThat(reasons(QuotaLines.read("颜色 红 1 2", KNOWN))).containsExactly("panels.quotas.line");
        assertThat(reasons(QuotaLines.read("专业 桥梁 -1 2", KNOWN))).containsExactly("panels.quotas.line");
        assertThat(reasons(QuotaLines.read("专业 水利 1 2", KNOWN))).containsExactly("panels.quotas.unknown");
        assertThat(reasons(QuotaLines.read("专业 桥梁 1 2\n专业 * 0 3", KNOWN))).containsExactly("panels.quotas.twice");
    }
}
