package home.engineers.programmes.internal;

import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who objects from whoever reads the database: it lies there sealed, bound to its objection. */
@Component
class ObjectorVault {
    private static final String KEY = "objections";
    private final Seal seal;

    ObjectorVault(SecretKeys keys, SecureRandom random) {
        this.seal = new Seal(keys.secret(KEY, Seal.KEY_BYTES), random);
    }

    /** @param contact a mail address or a telephone number, on one line; both empty where nobody is named */
    record Objector(String name, String contact) {
        static final Objector NOBODY = new Objector("", "");
    }

    byte[] close(UUID objection, Objector one) {
        String words = one.name() + "\n" + one.contact();
        return seal.close(objection.toString(), words.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException where it was sealed for another objection, or was altered */
    Objector open(UUID objection, byte[] sealed) {
        String words = new String(seal.open(objection.toString(), sealed), StandardCharsets.UTF_8);
        int end = words.lastIndexOf('\n');
        return new Objector(words.substring(0, end), words.substring(end + 1));
    }
}
