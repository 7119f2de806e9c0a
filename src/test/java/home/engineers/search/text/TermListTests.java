package home.engineers.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text's terms come back as they were put down, however long and of whatever script. */
class TermListTests {
    private static final List<String> TERMS = List.of(
            "齿轮", "a", "传动装置", "新能源汽车", "𠮷野", "𠮷", "LED", "é", "2026", "|", "electroencephalography", "ＡＢ", "\uD800", "的", "的的的的", "");

    @Test
    void everyTermComesBackInItsPlace() {
        TermList list = TermList.of(TERMS);
        TermList twice = new TermList();
        twice.addAll(list);
        twice.addAll(list);
        twice.add("一种齿轮传动装置", 2, 4);

        assertThat(list.toList()).isEqualTo(TERMS);
        assertThat(twice.size()).isEqualTo(2 * TERMS.size() + 1);
        assertThat(twice.toList()).isEqualTo(Stream.of(TERMS, TERMS, List.of("齿轮")).flatMap(List::stream).toList());
    }

    @Test
    void theNumbersOfTermsStandInTheOrderOfTheirBytes() {
        List<String> shortOnes = TERMS.stream().filter(term -> SignKey.of(term, 0, term.length()) != SignKey.NONE).toList();
        Comparator<String> byNumber = (one, other) -> Long.compareUnsigned(SignKey.of(one, 0, one.length()), SignKey.of(other, 0, other.length()));

        assertThat(shortOnes).hasSize(10);
        assertThat(shortOnes.stream().sorted(byNumber).toList())
                .isEqualTo(shortOnes.stream().sorted(Comparator.comparing(term -> term.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)).toList());
        assertThat(shortOnes).allSatisfy(term -> assertThat(SignKey.text(SignKey.of(term, 0, term.length()))).isEqualTo(term));
    }
}
