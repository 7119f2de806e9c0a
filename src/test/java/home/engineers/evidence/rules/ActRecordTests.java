package home.engineers.evidence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.log.Commitment;
import home.engineers.evidence.log.Hash;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a leaf commits to. The hashes were reckoned outside Java, from the form the classes document. */
class ActRecordTests {
    private static final UUID SUBJECT = UUID.fromString("0193a0c0-0000-7000-8000-000000000001");

    private static ActRecord act(String at) {
        return new ActRecord(Instant.parse(at), "publicity-begun", SUBJECT, CanonicalJson.of(Map.of("title", "公示", "days", 5)));
    }

    @Test
    void isCanonicalJsonWithSixDecimalsOfTheSecond() throws UnreadableJson {
        String canonical = act("2026-11-23T01:00:00.5Z").canonical();

        assertThat(canonical).isEqualTo("{\"at\":\"2026-11-23T01:00:00.500000Z\",\"facts\":{\"days\":5,\"title\":\"公示\"},"
                + "\"kind\":\"publicity-begun\",\"subject\":\"0193a0c0-0000-7000-8000-000000000001\"}");
        assertThat(CanonicalJson.of(StrictJson.object(canonical))).isEqualTo(canonical);
        assertThat(act("2026-11-23T01:00:00Z").canonical()).contains("01:00:00.000000Z");
        assertThat(act("2026-11-23T01:00:00.123456789Z").canonical()).contains("01:00:00.123456Z");
    }

    @Test
    void theLeafIsAHashOverFormNonceAndRecord() throws UnreadableJson {
        byte[] nonce = new byte[Commitment.NONCE_BYTES];
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] = (byte) i;
        }
        String canonical = act("2026-11-23T01:00:00.5Z").canonical();
        byte[] leaf = Commitment.of(nonce, canonical);

        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo("259da9741d46b517db460f530cfd743cc5ef55daa5e7062213f762db4764b7c4");
        assertThat(Commitment.of(nonce, StrictJson.object(canonical))).isEqualTo(leaf);
        assertThat(Hash.leaf(leaf).hex()).isEqualTo("3c482de11fa0a55437757b62d20805de77fefb0e5a71bc2d704d30c4a4702b71");
        nonce[0] ^= 1;
        assertThat(Commitment.of(nonce, canonical)).isNotEqualTo(leaf);
    }
}
