package home.engineers.patents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatentNumbersTests {
    @ParameterizedTest
    @CsvSource({
        "CN215792497U, CN215792497U", "cn 215792497 u, CN215792497U", "CN-215792497-U, CN215792497U", "ＣＮ２１５７９２４９７Ｕ, CN215792497U", "CN215792497, CN215792497",
        "215792497, 215792497", "202310000001.5, CN2023100000015", "ZL202310000001.5, CN2023100000015", "ZL 2023 1 0000001.5, CN2023100000015",
        "CN202310000001, CN2023100000015", "202310000001, CN2023100000015", "88201465.X, CN88201465X", "CN88201465, CN88201465X",
        "US 7904965 B2, US7904965B2", "US2001/0000044A1, US20010000044A1", "EP 1 234 567 A1, EP1234567A1", "PCT/CN2020/123456, WOPCTCN2020123456"})
    void numbersAreRecognisedInEverySpelling(String typed, String meant) {
        assertThat(PatentNumbers.typed(typed)).isPresent().get().satisfies(spellings -> assertThat(spellings).contains(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"充电桩", "2024", "500", "H02G", "H02G1/02", "LED", "5G", "1:2", "GB50017", "12.5", "2020..2022", "一种2023100000015", "Q235B 钢", ""})
    void wordsAreNoNumbers(String typed) {
        assertThat(PatentNumbers.typed(typed)).isEmpty();
    }

    @Test
    void aDocumentIsFoundByItsNumberAndThatOfItsApplicationWithAndWithoutTheCheckCharacter() {
        assertThat(PatentNumbers.of("CN", "116000001", "A", "CN2023100000015")).isEqualTo(Set.of(
                "CN116000001A", "CN116000001", "116000001", "CN2023100000015", "2023100000015", "CN202310000001", "202310000001"));
        assertThat(PatentNumbers.of("US", "7904965", "B2", null)).isEqualTo(Set.of("US7904965B2", "US7904965", "7904965"));
    }
}
