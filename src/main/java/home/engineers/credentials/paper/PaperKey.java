package home.engineers.credentials.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key that signs certificates on paper, with its own certificate (X.509, ECDSA over P-256, which every reader of PDF
 * knows). An association that has a certificate of a recognised authority can put that one in its place.
 */
public record PaperKey(PrivateKey key, X509CertificateHolder certificate) {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int YEARS = 10;
    private static final int SERIAL_BITS = 120;

    /** Makes one for an association. @param did stands in the certificate as what it is also known by */
    public static PaperKey make(String association, String did, Instant at, SecureRandom random) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = pairs.generateKeyPair();
            X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.O, association)
                    .addRDN(BCStyle.CN, association)
                    .addRDN(BCStyle.SERIALNUMBER, did)
                    .build();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name, new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS), Date.from(at),
                    Date.from(at.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()), name, pair.getPublic());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            return new PaperKey(pair.getPrivate(), builder.build(new JcaContentSignerBuilder(ALGORITHM).build(pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param secret as {@link #secret} gave it @param certificate as {@link #encoded} gave it */
    public static PaperKey of(byte[] secret, byte[] certificate) {
        try {
            return new PaperKey(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)), new X509CertificateHolder(certificate));
        } catch (GeneralSecurityException | IOException altered) {
            throw new IllegalStateException(altered);
        }
    }

    /** For sealing. */
    public byte[] secret() {
        return key.getEncoded();
    }

    public byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "paper key of " + certificate.getSubject();
    }
}
