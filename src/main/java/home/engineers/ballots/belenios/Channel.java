package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages between the trustees of a threshold, signed and then encrypted, so that the server which carries them reads
 * nothing (section 4.6.1, 4.6.3). The specification leaves the lengths of AES-CCM open; belenios-tool takes 64 bits for the
 * tag and, for the nonce, the first 15 − L bytes of the hash, where L bytes hold the length of the text.
 */
final class Channel {
    private static final int TAG_BITS = 64;
    private static final int BLOCK = 15;
    private static final int SHORTEST_LENGTH_FIELD = 2;

    private final Group group;
    private final SecureRandom random;

    Channel(Group group, SecureRandom random) {
        this.group = group;
        this.random = random;
    }

    String sent(BigInteger signingKey, BigInteger recipient, String message) {
        String addressed = Wire.text(Wire.object("recipient", Wire.number(recipient), "message", Wire.string(message)));
        return encrypted(recipient, Wire.text(SignedMessage.of(group, signingKey, addressed, random).node()));
    }

    /** The message in what was sent to this key, checked to be meant for it and signed by the sender. */
    String received(BigInteger decryptionKey, BigInteger verificationKey, String sent) throws Flaw {
        SignedMessage signed = SignedMessage.read(group, Wire.parsed(decrypted(decryptionKey, sent), "signed_msg"));
        Flaw.unless(signed.isSignedBy(group, verificationKey), "channel-signature");
        JsonNode addressed = Wire.exactly(Wire.parsed(signed.message(), "channel_msg"), "recipient", "message");
        Flaw.unless(
                Wire.element(group, addressed.get("recipient")).equals(group.raised(decryptionKey)), "channel-recipient");
        return Wire.string(addressed, "message");
    }

    private String encrypted(BigInteger recipient, String text) {
        BigInteger r = group.exponent(random);
        BigInteger shared = group.raised(group.exponent(random));
        BigInteger alpha = group.raised(r);
        byte[] data = cipher(true, shared, alpha, text.getBytes(StandardCharsets.UTF_8));
        ObjectNode node = Wire.object(
                "alpha", Wire.number(alpha), "beta", Wire.number(group.product(group.power(recipient, r), shared)));
        node.set("data", Wire.string(HexFormat.of().formatHex(data)));
        return Wire.text(node);
    }

    private String decrypted(BigInteger decryptionKey, String sent) throws Flaw {
        JsonNode node = Wire.exactly(Wire.parsed(sent, "encrypted_msg"), "alpha", "beta", "data");
        BigInteger alpha = Wire.element(group, node.get("alpha"));
        BigInteger shared = group.quotient(Wire.element(group, node.get("beta")), group.power(alpha, decryptionKey));
        String data = Wire.string(node, "data");
        Flaw.unless(data.matches("([0-9a-f]{2})+"), "channel-data");
        return new String(opened(shared, alpha, HexFormat.of().parseHex(data)), StandardCharsets.UTF_8);
    }

    private byte[] opened(BigInteger shared, BigInteger alpha, byte[] data) throws Flaw {
        try {
            return cipher(false, shared, alpha, data);
        } catch (IllegalArgumentException altered) {
            throw Flaw.of("channel-data");
        }
    }

    private static byte[] cipher(boolean encrypts, BigInteger shared, BigInteger alpha, byte[] input) {
        int length = encrypts ? input.length : input.length - TAG_BITS / 8;
        if (length < 0) {
            throw new IllegalArgumentException("shorter than its tag");
        }
        byte[] nonce = Arrays.copyOf(Hash.bytes("iv|" + alpha), BLOCK - lengthField(length));
        CCMBlockCipher ccm = (CCMBlockCipher) CCMBlockCipher.newInstance(AESEngine.newInstance());
        ccm.init(encrypts, new AEADParameters(new KeyParameter(Hash.bytes("key|" + shared)), TAG_BITS, nonce));
        try {
            return ccm.processPacket(input, 0, input.length);
        } catch (InvalidCipherTextException altered) {
            throw new IllegalArgumentException(altered);
        }
    }

    private static int lengthField(int length) {
        int field = SHORTEST_LENGTH_FIELD;
        while (field < 4 && length >>> 8 * field > 0) {
            field++;
        }
        return field;
    }
}
