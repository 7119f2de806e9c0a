package home.engineers.credentials.proof;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2 signatures with SM3 (GB/T 32918.2, GB/T 35276) as BouncyCastle carries them out: r and s as 32 bytes each, the
 * signer's id the one that GB/T 35276 names where none was agreed.
 */
final class Sm2 {
    private static final byte[] SIGNER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int NUMBER = 32;
    private static final ECDomainParameters CURVE = curve();

    private Sm2() {}

    private static ECDomainParameters curve() {
        X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }

    static byte[] secret(SecureRandom random) {
        BigInteger most = CURVE.getN().subtract(BigInteger.TWO);
        return BigIntegers.asUnsignedByteArray(NUMBER, BigIntegers.createRandomInRange(BigInteger.ONE, most, random));
    }

    static byte[] publicKey(byte[] secret) {
        return CURVE.getG().multiply(new BigInteger(1, secret)).normalize().getEncoded(true);
    }

    static byte[] sign(byte[] secret, byte[] message) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, new ParametersWithID(new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE), SIGNER));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean verify(byte[] key, byte[] message, byte[] signature) {
        if (signature.length != 2 * NUMBER) {
            return false;
        }
        try {
            SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            signer.init(false, new ParametersWithID(new ECPublicKeyParameters(CURVE.getCurve().decodePoint(key), CURVE), SIGNER));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IllegalArgumentException noPoint) {
            return false;
        }
    }
}
