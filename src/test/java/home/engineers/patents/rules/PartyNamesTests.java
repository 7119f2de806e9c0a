package home.engineers.patents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartyNamesTests {
    @Test
    void tellsNoWidthCaseSpacesAndPunctuationApart() {
        assertThat(PartyNames.normalised("虚构（华北）技术 Ｌｔｄ.")).isEqualTo(PartyNames.normalised("虚构(华北)技术LTD")).isEqualTo("虚构华北技术ltd");
    }

    @Test
    void takesEverySignForWhatItsNormalFormIs() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(sign -> "虚A" + Character.toString(sign) + "b")
                .filter(name -> !PartyNames.normalised(name).equals(
                        Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))))
                .isEmpty();
    }
}
