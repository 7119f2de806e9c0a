package home.engineers.store.internal;

import home.engineers.kernel.SecretKeys;
import home.engineers.store.DataDirectory;
import home.engineers.store.KeyFiles;
import home.engineers.store.OperatorFault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret keys beside the database. The database keeps only a fingerprint of each, so that a start with a missing or
 * foreign key is refused, before anything is made in its place, instead of losing what is sealed.
 */
@Component
@DependsOnDatabaseInitialization
class KnownKeys implements SecretKeys, InitializingBean {
    private final KeyFiles files;
    private final JdbcClient jdbc;

    KnownKeys(DataDirectory directory, JdbcClient jdbc) {
        this.files = directory.keys();
        this.jdbc = jdbc;
    }

    /** @throws OperatorFault where a key that the database knows is missing or another */
    @Override
    public void afterPropertiesSet() {
        List<Known> known = jdbc.sql("select name, fingerprint, length from store_key order by name")
                .query((row, n) -> new Known(row.getString("name"), row.getString("fingerprint"), row.getInt("length")))
                .list();
        known.forEach(key -> demandHeld(key.name()));
        known.forEach(key -> demandSame(key.name(), key.fingerprint(), files.secret(key.name(), key.length())));
    }

    private record Known(String name, String fingerprint, int length) {}

    @Override
    public byte[] secret(String name, int length) {
        byte[] secret = files.secret(name, length);
        jdbc.sql("insert into store_key (name, fingerprint, length) values (?, ?, ?) on conflict do nothing")
                .params(name, fingerprint(secret), length)
                .update();
        demandSame(name, jdbc.sql("select fingerprint from store_key where name = ?").param(name).query(String.class).single(), secret);
        return secret;
    }

    private void demandHeld(String name) {
        if (!files.holds(name)) {
            throw new OperatorFault(
                    "缺少密钥文件 " + files.file(name) + "：没有它读不出已加密的内容，请从备份恢复后再启动。",
                    "Key file " + files.file(name) + " is missing; what is sealed cannot be read without it. Restore it from a backup.");
        }
    }

    private void demandSame(String name, String expected, byte[] secret) {
        if (!expected.equals(fingerprint(secret))) {
            throw new OperatorFault(
                    "密钥文件 " + files.file(name) + " 不是这个数据库的密钥，请换回原来的那一把。",
                    "Key file " + files.file(name) + " does not belong to this database; put the right one back.");
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
