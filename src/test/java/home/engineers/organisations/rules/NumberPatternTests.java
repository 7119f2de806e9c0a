package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberPatternTests {
    @Test
    void fillsTheRunningNumberWithZerosToItsWidth() {
        assertThat(new NumberPattern("01{yy}-{n:5}").number(2026, 3350)).isEqualTo("0126-03350");
        assertThat(new NumberPattern("渝工{yyyy}第{n:4}号").number(2026, 7)).isEqualTo("渝工2026第0007号");
    }

    @Test
    void growsBeyondItsWidthRatherThanRepeat() {
        assertThat(new NumberPattern("A{n:2}").number(2026, 100)).isEqualTo("A100");
    }

    @Test
    void refusesAPatternThatWouldNumberAllAlike() {
        assertThatThrownBy(() -> new NumberPattern("01{yy}")).isInstanceOf(IllegalArgumentException.class);
    }
}
