package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database, bound to the person and the purpose, and makes keyed digests for
 * looking it up (HMAC-SHA-256 under a second key).
 */
@Component
class Vault implements SmartInitializingSingleton {
    private static final String SEALING = "people-sealing";
    private static final String INDEX = "people-index";
    private final SecretKeys keys;
    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
    private final SecureRandom random;

    Vault(SecretKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Makes the keys of a new house at once, so that their loss is noticed at the next start. */
    @Override
    public void afterSingletonsInstantiated() {
        key(SEALING);
        key(INDEX);
    }

    private byte[] key(String name) {
        return loaded.computeIfAbsent(name, one -> keys.secret(one, Seal.KEY_BYTES));
    }

    byte[] seal(PersonId person, String purpose, byte[] plain) {
        return sealing().close(purpose + "\0" + person, plain);
    }

    /** @throws IllegalStateException where it was sealed for someone else, for another purpose, or was altered */
    byte[] open(PersonId person, String purpose, byte[] sealed) {
        return sealing().open(purpose + "\0" + person, sealed);
    }

    private Seal sealing() {
        return new Seal(key(SEALING), random);
    }

    /** A keyed digest; equal for equal text and label, useless without the key. */
    byte[] digest(String label, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(INDEX), "HmacSHA256"));
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
