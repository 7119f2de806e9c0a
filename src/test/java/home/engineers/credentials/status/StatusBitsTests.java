package home.engineers.credentials.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Multibase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTests {
    /** Bitstring Status List v1.0 (W3C Recommendation of 15 May 2025), examples 2 and 12: all clear. */
    private static final String PUBLISHED = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    @Test
    void readsThePublishedList() throws CredentialFault {
        StatusBits bits = StatusBits.decode(PUBLISHED, 1);

        assertThat(bits.entries()).isEqualTo(StatusBits.FEWEST);
        assertThat(bits.bytes()).containsOnly(0);
    }

    /**
     * Of the tests of digitalbazaar/vc-bitstring-status-list (commit 2541d39e): entry 50,000 of 100,000 is set, counted from the
     * left; the Recommendation asks for longer lists.
     */
    @Test
    void findsTheEntryThatIsSetInThePublishedListOfAHundredThousand() throws IOException, CredentialFault {
        String published = "uH4sIAAAAAAAAA-3OMQ0AAAgDsElHOh72EJJWQRMAAAAAAIDWXAcAAAAAAIDHFvRitn7UMAAA";
        StatusBits bits;
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(Multibase.decode(published)))) {
            bits = StatusBits.of(packed.readAllBytes());
        }
        assertThat(bits.entries()).isEqualTo(100_000);
        assertThat(IntStream.range(0, bits.entries()).filter(bits::get)).containsExactly(50_000);
        assertThatThrownBy(() -> StatusBits.decode(published, 1)).hasMessageContaining("credentials.fault.listShort");
    }

    @Test
    void countsFromTheLeft() throws CredentialFault {
        StatusBits bits = StatusBits.clear(StatusBits.FEWEST);
        bits.set(0);
        bits.set(10);
        bits.set(StatusBits.FEWEST - 1);

        assertThat(bits.bytes()[0]).isEqualTo((byte) 0x80);
        assertThat(bits.bytes()[1]).isEqualTo((byte) 0x20);
        StatusBits read = StatusBits.decode(bits.encode(), 1);
        assertThat(read.get(0)).isTrue();
        assertThat(read.get(1)).isFalse();
        assertThat(read.get(10)).isTrue();
        assertThat(read.value(StatusBits.FEWEST - 1L, 1)).isEqualTo(1);
    }

    @Test
    void readsStatusesOfSeveralBits() throws CredentialFault {
        StatusBits bits = StatusBits.clear(2 * StatusBits.FEWEST);
        bits.set(7);

        assertThat(StatusBits.decode(bits.encode(), 2).value(3, 2)).isEqualTo(1);
        assertThatThrownBy(() -> StatusBits.decode(bits.encode(), 4)).hasMessageContaining("credentials.fault.listShort");
    }

    @Test
    void refusesListsThatAreShortLargeOrNone() throws IOException {
        assertThatThrownBy(() -> StatusBits.decode(packed(StatusBits.FEWEST / 8 - 1), 1)).hasMessageContaining("listShort");
        assertThatThrownBy(() -> StatusBits.decode(packed(StatusBits.MOST_BYTES + 1), 1)).hasMessageContaining("listLarge");
        assertThatThrownBy(() -> StatusBits.decode(PUBLISHED.substring(0, 40), 1)).hasMessageContaining("listEncoding");
        assertThatThrownBy(() -> StatusBits.decode("zabc", 1)).hasMessageContaining("listEncoding");
        assertThatThrownBy(() -> StatusBits.decode("u" + "!", 1)).isInstanceOf(CredentialFault.class);
    }

    @Test
    void refusesAnIndexBeyondTheList() {
        StatusBits bits = StatusBits.clear(StatusBits.FEWEST);
        assertThatThrownBy(() -> bits.value(StatusBits.FEWEST, 1)).hasMessageContaining("credentials.fault.index");
        assertThatThrownBy(() -> bits.value(999_999_999_999L, 8)).hasMessageContaining("credentials.fault.index");
    }

    private static String packed(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[bytes]);
        }
        return Multibase.base64url(packed.toByteArray());
    }
}
