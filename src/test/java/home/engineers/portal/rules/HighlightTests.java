package home.engineers.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.portal.rules.Highlight.Piece;
import org.junit.jupiter.api.Test;

class HighlightTests {
    @Test
    void marksEveryPlaceInWhichAWordStands() {
        assertThat(Highlight.of("周砚秋，周工", "周"))
                .containsExactly(new Piece("周", true), new Piece("砚秋，", false), new Piece("周", true), new Piece("工", false));
    }

    @Test
    void readsNoPatternIntoWhatWasTyped() {
        assertThat(Highlight.of("a+b", "a+b")).containsExactly(new Piece("a+b", true));
        assertThat(Highlight.of("aab", "a+b")).containsExactly(new Piece("aab", false));
    }

    @Test
    void overlooksCase() {
        assertThat(Highlight.of("Welding", "WELD")).containsExactly(new Piece("Weld", true), new Piece("ing", false));
    }

    @Test
    void marksNothingWhereNothingWasTyped() {
        assertThat(Highlight.of("周工", "  ")).containsExactly(new Piece("周工", false));
    }
}
