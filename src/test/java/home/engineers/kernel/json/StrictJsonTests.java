package home.engineers.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.json.UnreadableJson.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTests {
    @Test
    void readsEveryKindOfValue() throws UnreadableJson {
        Map<String, Object> read = StrictJson.object(
                "{\"b\":[1,-0,2.5,1e30,9007199254740991],\"\":null,\"a\":[true,false,\"工\\ud83d\\ude02\",{}]}");

        assertThat(read.keySet()).containsExactly("b", "", "a");
        assertThat(read.get("b")).isEqualTo(List.of(1L, 0L, 2.5, 1e30, 9007199254740991L));
        assertThat(read.get("")).isNull();
        assertThat(read.get("a")).isEqualTo(List.of(true, false, "工😂", Map.of()));
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("{\"a\":1,\"b\":{\"a\":2},\"a\":3}", Flaw.DUPLICATE_KEY),
                Arguments.of("{\"a\":1,\"\\u0061\":3}", Flaw.DUPLICATE_KEY),
                Arguments.of("[\"\\ud83d\"]", Flaw.LONE_SURROGATE),
                Arguments.of("[\"\\ude02\\ud83d\"]", Flaw.LONE_SURROGATE),
                Arguments.of("{\"\\udfff\":1}", Flaw.LONE_SURROGATE),
                Arguments.of("[9007199254740993]", Flaw.HUGE_NUMBER),
                Arguments.of("[1e400]", Flaw.HUGE_NUMBER),
                Arguments.of("[" + "9".repeat(2000) + "]", Flaw.HUGE_NUMBER),
                Arguments.of("[-1" + "0".repeat(400) + "]", Flaw.HUGE_NUMBER),
                Arguments.of("[".repeat(101) + "]".repeat(101), Flaw.TOO_DEEP),
                Arguments.of("", Flaw.SYNTAX),
                Arguments.of("{\"a\":1", Flaw.SYNTAX),
                Arguments.of("[1,]", Flaw.SYNTAX),
                Arguments.of("[1] 2", Flaw.SYNTAX),
                Arguments.of("[1] x", Flaw.SYNTAX),
                Arguments.of("[NaN]", Flaw.SYNTAX),
                Arguments.of("[01]", Flaw.SYNTAX),
                Arguments.of("[.5]", Flaw.SYNTAX),
                Arguments.of("['a']", Flaw.SYNTAX),
                Arguments.of("// no\n[1]", Flaw.SYNTAX),
                Arguments.of("\ufeff[1]", Flaw.SYNTAX),
                Arguments.of("[\"a\nb\"]", Flaw.SYNTAX));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void refusesWhatTwoReadersCouldTakeInTwoWays(String text, Flaw flaw) {
        UnreadableJson refused = catchThrowableOfType(UnreadableJson.class, () -> StrictJson.read(text));

        assertThat(refused.flaw()).isEqualTo(flaw);
        for (Language language : Language.values()) {
            assertThat(new BundledWords(language).of(refused.reason())).doesNotContain("{", "null");
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] halfCharacter = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"'};
        byte[] latin = "\"é\"".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] bytes : Arrays.asList(halfCharacter, latin)) {
            assertThat(catchThrowableOfType(UnreadableJson.class, () -> StrictJson.read(bytes)).flaw()).isEqualTo(Flaw.NOT_UTF_8);
        }
    }

    @Test
    void saysWhereAndWhat() {
        assertThatThrownBy(() -> StrictJson.read("{\n  \"name\": 1,\n  \"name\": 2\n}"))
                .isInstanceOfSatisfying(UnreadableJson.class, refused -> assertThat(new BundledWords(Language.EN).of(refused.reason()))
                        .isEqualTo("Line 3, column 3: the key \"name\" stands twice."));
    }

    @Test
    void takesOnlyAnObjectWhereOneIsAskedFor() {
        assertThat(catchThrowableOfType(UnreadableJson.class, () -> StrictJson.object("[1]")).flaw()).isEqualTo(Flaw.NO_OBJECT);
    }
}
