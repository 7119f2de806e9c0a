package home.engineers.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {
    private static final int PIECE = SealedPieces.PIECE;
    private final Seal seal = new Seal(new byte[Seal.KEY_BYTES], new SecureRandom());

    @Test
    void opensOnlyForWhatItWasSealedFor() {
        byte[] sealed = seal.close("one", "secret".getBytes());

        assertThat(seal.open("one", sealed)).isEqualTo("secret".getBytes());
        assertThatThrownBy(() -> seal.open("other", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("one", new byte[3])).isInstanceOf(IllegalStateException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> seal.open("one", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7})
    void givesBackEveryLengthAndTellsHowLongItGrows(int length) throws IOException {
        byte[] plain = random(length);

        byte[] sealed = sealed(plain);

        assertThat(sealed).hasSize((int) Seal.sealedLength(length));
        assertThat(opened(sealed)).isEqualTo(plain);
    }

    @Test
    void noticesPiecesThatAreMissingSwappedOrAdded() throws IOException {
        int length = PIECE + Seal.ADDED;
        byte[] sealed = sealed(random(3 * PIECE));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, length, length);
        System.arraycopy(sealed, length, swapped, 0, length);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + length);
        System.arraycopy(sealed, 0, longer, sealed.length, length);

        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, 2 * length))).isInstanceOf(Seal.Altered.class);
        assertThatThrownBy(() -> opened(new byte[0])).isInstanceOf(Seal.Altered.class);
        assertThatThrownBy(() -> opened(swapped)).isInstanceOf(Seal.Altered.class);
        assertThatThrownBy(() -> opened(longer)).isInstanceOf(Seal.Altered.class);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = seal.closing("file", out)) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        return seal.opening("file", new ByteArrayInputStream(sealed)).readAllBytes();
    }
}
