package home.engineers.districts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShadesTests {
    @Test
    void nothingStaysBlankAndTheRestFallsIntoQuarters() {
        assertThat(Shades.of(Map.of("a", 0L, "b", 1L, "c", 2L, "d", 3L, "e", 4L)))
                .isEqualTo(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5));
    }

    @Test
    void equalFiguresHaveEqualShades() {
        assertThat(Shades.of(Map.of("a", 7L, "b", 7L, "c", 7L))).isEqualTo(Map.of("a", 2, "b", 2, "c", 2));
        assertThat(Shades.of(Map.of("a", 1L, "b", 7L, "c", 7L, "d", 7L))).isEqualTo(Map.of("a", 2, "b", 3, "c", 3, "d", 3));
    }

    @Test
    void theLegendSaysWhatEachShadeStandsForAndCountsItsDistricts() {
        assertThat(Shades.legend(Map.of("a", 0L, "b", 1L, "c", 2L, "d", 3L, "e", 4L, "f", 0L))).containsExactly(
                new Shades.Row(5, 4, 4, 1), new Shades.Row(4, 3, 3, 1), new Shades.Row(3, 2, 2, 1), new Shades.Row(2, 1, 1, 1),
                new Shades.Row(1, 0, 0, 2));
        assertThat(Shades.legend(Map.of())).isEmpty();
    }
}
