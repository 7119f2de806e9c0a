package home.engineers.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.SimplifiedCharacters;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTests {
    @Test
    void foldsEverySignAsItsNormalForm() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(sign -> !Folding.fold(beside(sign)).equals(expected(beside(sign)))))
                .isEmpty();
    }

    @Test
    void foldsWhatNormalFormsPutTogether() {
        assertThat(Folding.fold("cafe\u0301 ﾊﾟ")).isEqualTo("caf\u00e9 パ");
    }

    private static String beside(int sign) {
        return "燈Ａ" + Character.toString(sign) + "，a";
    }

    private static String expected(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .map(sign -> sign < 0x2E80 ? Character.toLowerCase(sign) : SimplifiedCharacters.of(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
