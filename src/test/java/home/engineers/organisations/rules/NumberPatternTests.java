package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "'01{yy}-{n:5}', -", "'渝工{yyyy}第{n:4}号', -", "'{n:1}', -", "'渝工〔{yyyy}〕{n:4}号', -", "'A.B/C_({n:9})', -",
        "'', organisations.rule.patternLength", "'   ', organisations.rule.patternLength",
        "'1234567890123456789012345678901234567{n:5}', organisations.rule.patternLength",
        "'01{yy}', organisations.rule.patternNoRunning", "'{n:0}', organisations.rule.patternNoRunning",
        "'{n:10}', organisations.rule.patternNoRunning", "'{n:5}{n:5}', organisations.rule.patternTwice",
        "'A B{n:5}', organisations.rule.patternCharacter", "'<b>{n:5}', organisations.rule.patternCharacter",
        "'{mm}{n:5}', organisations.rule.patternCharacter", "'=1+{n:5}', organisations.rule.patternCharacter",
    })
    void saysWhatIsWrongWithAPattern(String typed, String key) {
        assertThat(NumberPattern.fault(typed).map(Reason::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void refusesAPatternThatWouldNumberAllAlike() {
        assertThatThrownBy(() -> new NumberPattern("01{yy}")).isInstanceOf(IllegalArgumentException.class);
    }
}
