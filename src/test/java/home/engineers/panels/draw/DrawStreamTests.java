package home.engineers.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawStreamTests {
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    /** Reckoned by Python's hmac module: HMAC-SHA256 of the counters 0 and 1, eight bytes at a time. */
    @Test
    void readsTheBlocksEightBytesAtATime() {
        DrawStream stream = new DrawStream(SEED);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(Long.toString(stream.below(Long.MAX_VALUE)));
        }

        assertThat(numbers).containsExactly("2237402504572173898", "2995330445304050500", "4131844170255811841", "7201374997374601369", "4914236819550826232");
    }

    /** With a bound of three quarters of 2^63 the numbers above 2^64 - (2^64 mod bound) are passed over; reckoned by Python. */
    @Test
    void passesOverWhatWouldFavourSomeNumbers() {
        DrawStream stream = new DrawStream(SEED);
        long bound = (1L << 62) + (1L << 61);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            numbers.add(stream.below(bound));
        }

        assertThat(numbers).containsExactly(4543245513785867849L, 2995330445304050500L, 4131844170255811841L, 283845969733519513L, 5331353576689675522L, 2001161790497975901L);
    }

    @Test
    void takesEightBytesEvenWhereThereIsNoChoice() {
        DrawStream one = new DrawStream(SEED);
        DrawStream other = new DrawStream(SEED);

        assertThat(one.below(1)).isZero();
        other.below(2);
        assertThat(one.below(1_000_000)).isEqualTo(other.below(1_000_000));
    }

    @Test
    void refusesToChooseFromNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawStream(SEED).below(0));
    }
}
