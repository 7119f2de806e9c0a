package home.engineers.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published test data of RFC 8785; where it is from stands beside it. */
class CanonicalJsonTests {
    private static final Path VECTORS = Path.of("src/test/resources/vectors/rfc8785");

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void writesThePublishedDocumentsByteForByte(String name) throws IOException, UnreadableJson {
        Object read = StrictJson.read(Files.readAllBytes(VECTORS.resolve("input").resolve(name + ".json")));

        assertThat(CanonicalJson.bytes(read)).isEqualTo(Files.readAllBytes(VECTORS.resolve("output").resolve(name + ".json")));
    }

    /** The hashes over the first lines of the sequence are those of the README of the published test data. */
    @Test
    void writesThePublishedSequenceOfDoubles() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        DoubleSequence sequence = new DoubleSequence(Files.readAllLines(VECTORS.resolve("doubles.txt")));

        assertThat(List.of(
                        hashed(digest, sequence, 1_000), hashed(digest, sequence, 9_000), hashed(digest, sequence, 90_000)))
                .containsExactly(
                        "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687",
                        "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892",
                        "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
    }

    private static String hashed(MessageDigest digest, DoubleSequence sequence, int lines) {
        for (int line = 0; line < lines; line++) {
            long bits = sequence.next();
            String text = Long.toHexString(bits) + "," + CanonicalJson.of(Double.longBitsToDouble(bits)) + "\n";
            digest.update(text.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.50,0.5", "1E+3,1000", "12345.67,12345.67", "0.0000001,1e-7", "1E+21,1e+21", "-0.0,0"})
    void writesExactDecimals(BigDecimal number, String written) {
        assertThat(CanonicalJson.of(number)).isEqualTo(written);
    }

    @Test
    void refusesWhatNoReaderTakesExactly() {
        for (Object number : List.of(
                (1L << 53) + 1, BigInteger.TEN.pow(400), new BigDecimal("0.12345678901234567890"), Double.NaN, Double.NEGATIVE_INFINITY)) {
            assertThatIllegalArgumentException().as("%s", number).isThrownBy(() -> CanonicalJson.of(List.of(number)));
        }
    }

    @Test
    void refusesHalfCharactersAndOtherObjects() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("half \ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("\ude02", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("who", new Object())));
    }

    /** The sequence of numbers that the published test data describes: fixed ones, a run of small ones, hashes of hashes. */
    private static final class DoubleSequence {
        private static final int RUN = 2000;
        private final List<String> fixed;
        private int index;
        private byte[] block = new byte[32];
        private int used = 32;

        DoubleSequence(List<String> fixed) {
            this.fixed = fixed;
        }

        long next() {
            int at = index++;
            if (at < fixed.size()) {
                return Long.parseUnsignedLong(fixed.get(at), 16);
            }
            return at < fixed.size() + RUN ? 0x0010000000000000L + at - fixed.size() : chance();
        }

        private long chance() {
            double number = 0;
            while (number == 0 || !Double.isFinite(number)) {
                if (used == block.length) {
                    block = sha256(block);
                    used = 0;
                }
                byte[] bytes = Arrays.copyOfRange(block, used, used + 8);
                used += 8;
                number = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble();
            }
            return Double.doubleToRawLongBits(number);
        }

        private static byte[] sha256(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
