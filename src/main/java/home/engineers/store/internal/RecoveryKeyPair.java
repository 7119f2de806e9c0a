package home.engineers.store.internal;

import home.engineers.store.OperatorFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.X25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * An OpenPGP pair: a signing key (Ed25519) that carries an encryption key (X25519), both halves in ASCII armour, so
 * that GnuPG reads them too.
 */
public record RecoveryKeyPair(String secret, String open) {
    private static final String OWNER = "Engineers' Home recovery key";

    public static RecoveryKeyPair generate(char[] passphrase, Clock clock) {
        try {
            PGPKeyRingGenerator rings = rings(passphrase, Date.from(clock.instant()));
            return new RecoveryKeyPair(
                    armoured(rings.generateSecretKeyRing().getEncoded()), armoured(rings.generatePublicKeyRing().getEncoded()));
        } catch (PGPException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static PGPKeyRingGenerator rings(char[] passphrase, Date made) throws PGPException {
        SecureRandom random = new SecureRandom();
        Ed25519KeyPairGenerator signing = new Ed25519KeyPairGenerator();
        signing.init(new Ed25519KeyGenerationParameters(random));
        X25519KeyPairGenerator sealing = new X25519KeyPairGenerator();
        sealing.init(new X25519KeyGenerationParameters(random));
        PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
        PGPDigestCalculator sha256 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256);
        PGPKeyPair primary = pair(PublicKeyAlgorithmTags.EDDSA_LEGACY, signing, made);
        PGPKeyRingGenerator rings = new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                primary,
                OWNER,
                sha1,
                flags(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA).generate(),
                null,
                new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                passphrase.length == 0
                        ? null
                        : new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha256, 0xE0).build(passphrase));
        rings.addSubKey(
                pair(PublicKeyAlgorithmTags.ECDH, sealing, made),
                flags(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE).generate(),
                null);
        return rings;
    }

    private static PGPKeyPair pair(int algorithm, AsymmetricCipherKeyPairGenerator generator, Date made) throws PGPException {
        return new BcPGPKeyPair(PublicKeyPacket.VERSION_4, algorithm, generator.generateKeyPair(), made);
    }

    private static PGPSignatureSubpacketGenerator flags(int flags) {
        PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
        packets.setKeyFlags(true, flags);
        packets.setPreferredSymmetricAlgorithms(false, new int[] {SymmetricKeyAlgorithmTags.AES_256});
        return packets;
    }

    private static String armoured(byte[] ring) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(text)) {
            armour.write(ring);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    /** Whether a passphrase guards the secret half. */
    public static boolean locked(InputStream armoured) {
        return ring(armoured).getSecretKey().getKeyEncryptionAlgorithm() != SymmetricKeyAlgorithmTags.NULL;
    }

    private static PGPSecretKeyRing ring(InputStream armoured) {
        try {
            return new PGPSecretKeyRing(PGPUtil.getDecoderStream(armoured), new BcKeyFingerprintCalculator());
        } catch (PGPException | IOException none) {
            throw new OperatorFault("文件里没有恢复密钥（私钥）。", "The file holds no recovery key (secret half).", none);
        }
    }

    /** @throws OperatorFault where there is no secret key or the passphrase does not open it */
    public static Opener opened(InputStream armoured, char[] passphrase) {
        try {
            PGPSecretKeyRing ring = ring(armoured);
            Map<Long, PGPPrivateKey> keys = new HashMap<>();
            for (Iterator<PGPSecretKey> all = ring.getSecretKeys(); all.hasNext(); ) {
                PGPSecretKey key = all.next();
                keys.put(key.getKeyID(), key.extractPrivateKey(
                        new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase)));
            }
            return new Opener(keys);
        } catch (PGPException wrong) {
            throw new OperatorFault("恢复密钥的口令不对。", "The passphrase does not open the recovery key.", wrong);
        }
    }

    /** The secret keys of a pair, by their ids. */
    public record Opener(Map<Long, PGPPrivateKey> keys) {
        @Override
        public String toString() {
            return "Opener" + keys.keySet();
        }
    }
}
