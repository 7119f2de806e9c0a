package home.engineers.store.internal;

import home.engineers.store.OperatorFault;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** An OpenPGP message to the recovery key: encrypted with a check of integrity, compressed, one stream of bytes. */
final class Sealed {
    private static final int BUFFER = 1 << 16;

    private Sealed() {}

    /** A stream whose bytes arrive sealed in {@code out}; closing it closes the message and {@code out}. */
    static OutputStream to(PGPPublicKey key, OutputStream out) throws IOException {
        PGPEncryptedDataGenerator encryption = new PGPEncryptedDataGenerator(
                new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
        try {
            OutputStream encrypted = encryption.open(out, new byte[BUFFER]);
            OutputStream compressed =
                    new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZLIB).open(encrypted, new byte[BUFFER]);
            OutputStream literal = new PGPLiteralDataGenerator()
                    .open(compressed, PGPLiteralData.BINARY, "backup.tar", new Date(0), new byte[BUFFER]);
            return new Nested(literal, compressed, encrypted, out);
        } catch (PGPException fault) {
            throw new IOException(fault);
        }
    }

    /** Closes the layers from the innermost out, as the message needs it. */
    private static final class Nested extends FilterOutputStream {
        private final OutputStream[] outer;

        Nested(OutputStream inner, OutputStream... outer) {
            super(inner);
            this.outer = outer;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            for (OutputStream layer : outer) {
                layer.close();
            }
        }
    }

    /** The key of this file that may encrypt. */
    static PGPPublicKey publicKey(Path file) throws IOException {
        try (InputStream armoured = Files.newInputStream(file)) {
            PGPPublicKeyRing ring = new PGPPublicKeyRing(PGPUtil.getDecoderStream(armoured), new BcKeyFingerprintCalculator());
            PGPPublicKey found = null;
            for (PGPPublicKey key : ring) {
                found = key.isEncryptionKey() && !key.isMasterKey() ? key : found;
            }
            if (found == null) {
                throw new OperatorFault("文件 " + file + " 里没有加密公钥。", "File " + file + " holds no key to encrypt to.");
            }
            return found;
        }
    }

    /**
     * The bytes of a message, after the whole of it has proved unchanged.
     *
     * @throws OperatorFault where the file is no backup, is damaged, or is sealed to another key
     */
    static InputStream open(Path file, RecoveryKeyPair.Opener opener) throws IOException {
        try (InputStream in = buffered(file)) {
            PGPPublicKeyEncryptedData encrypted = addressed(file, in, opener);
            plain(encrypted, opener).transferTo(OutputStream.nullOutputStream());
            if (!encrypted.verify()) {
                throw damaged(file, new IllegalArgumentException("the integrity check fails"));
            }
        } catch (PGPException | IOException fault) {
            throw damaged(file, fault);
        }
        try {
            InputStream plain = plain(addressed(file, buffered(file), opener), opener);
            PGPCompressedData compressed = (PGPCompressedData) new BcPGPObjectFactory(plain).nextObject();
            return ((PGPLiteralData) new BcPGPObjectFactory(compressed.getDataStream()).nextObject()).getInputStream();
        } catch (PGPException | ClassCastException fault) {
            throw damaged(file, fault);
        }
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    private static InputStream plain(PGPPublicKeyEncryptedData encrypted, RecoveryKeyPair.Opener opener) throws PGPException {
        PGPPrivateKey key = opener.keys().get(encrypted.getKeyIdentifier().getKeyId());
        return encrypted.getDataStream(new BcPublicKeyDataDecryptorFactory(key));
    }

    private static PGPPublicKeyEncryptedData addressed(Path file, InputStream in, RecoveryKeyPair.Opener opener)
            throws IOException {
        if (!(new BcPGPObjectFactory(PGPUtil.getDecoderStream(in)).nextObject() instanceof PGPEncryptedDataList list)) {
            throw damaged(file, new IllegalArgumentException("not an encrypted message"));
        }
        for (PGPEncryptedData one : list) {
            if (one instanceof PGPPublicKeyEncryptedData toKey && opener.keys().containsKey(toKey.getKeyIdentifier().getKeyId())) {
                return toKey;
            }
        }
        throw new OperatorFault(
                "备份 " + file + " 不是用这把恢复密钥加密的。", "Backup " + file + " is sealed to another recovery key.");
    }

    static OperatorFault damaged(Path file, Throwable cause) {
        return new OperatorFault("文件 " + file + " 不是备份，或已损坏。", "File " + file + " is no backup, or is damaged.", cause);
    }
}
