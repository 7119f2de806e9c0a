package home.engineers.people.internal;

import home.engineers.kernel.SecretKeys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret keys of this module. The database keeps only a fingerprint of each, so that a start with missing or
 * foreign keys is refused instead of losing what is sealed.
 */
@Component
class HouseKeys {
    private static final int BYTES = 32;
    private final SecretKeys secrets;
    private final JdbcClient jdbc;
    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();

    HouseKeys(SecretKeys secrets, JdbcClient jdbc) {
        this.secrets = secrets;
        this.jdbc = jdbc;
    }

    /** The key of this name, made at its first use in a new house. */
    byte[] key(String name) {
        return loaded.computeIfAbsent(name, this::load);
    }

    private byte[] load(String name) {
        byte[] key = secrets.secret(name, BYTES);
        String mark = fingerprint(key);
        jdbc.sql("insert into people_key (name, fingerprint) values (:name, :mark) on conflict do nothing")
                .param("name", name).param("mark", mark).update();
        String known = jdbc.sql("select fingerprint from people_key where name = :name")
                .param("name", name).query(String.class).single();
        if (!known.equals(mark)) {
            throw new IllegalStateException(
                    "the key " + name + " is not the one this database was sealed with; restore it from the backup of keys");
        }
        return key;
    }

    private static String fingerprint(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
