package home.engineers.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.search.text.Marks.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTests {
    private static String marked(String text, String... looked) {
        return written(Marks.of(text, List.of(looked)));
    }

    private static String written(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.found() ? "[" + piece.text() + "]" : piece.text()));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "周砚秋，周工, 周, [周]砚秋，[周]工", "a+b, a+b, [a]+[b]", "Welding, WELD, [Welding]", "周工, '  ', 周工", "ＬＥＤ燈具, led灯具, [ＬＥＤ][燈具]",
        "cooling of vehicles, vehicle, cooling of [vehicles]", "一种新能源汽车充电桩, 充电桩汽车, 一种新能源[汽车][充电桩]", "1080p0, 108, [108]0p0", "recall, call, recall"})
    void marksWhatWasLookedForInEveryForm(String text, String looked, String expected) {
        assertThat(marked(text, looked).replace("][", "")).isEqualTo(expected.replace("][", ""));
    }

    @Test
    void signsThatFoldToSeveralAreMarkedAsAWhole() {
        assertThat(marked("㎏的ﬁlter", "kg", "filter")).isEqualTo("[㎏]的[ﬁlter]");
        assertThat(marked("𠮷野𠮷", "𠮷")).isEqualTo("[𠮷]野[𠮷]");
    }

    @Test
    void anExcerptBeginsALittleBeforeTheFirstMark() {
        String text = "甲".repeat(300) + "齿轮" + "乙".repeat(300);

        assertThat(written(Marks.excerpt(text, List.of("齿轮"), 40))).isEqualTo("…" + "甲".repeat(10) + "[齿轮]" + "乙".repeat(28) + "…");
        assertThat(written(Marks.excerpt(text, List.of("丙"), 40))).isEqualTo("甲".repeat(40) + "…");
        assertThat(written(Marks.excerpt("短", List.of("短"), 40))).isEqualTo("[短]");
        assertThat(Marks.excerpt("", List.of("短"), 40)).isEmpty();
    }
}
