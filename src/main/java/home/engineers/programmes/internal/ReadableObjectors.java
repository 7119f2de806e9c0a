package home.engineers.programmes.internal;

import home.engineers.programmes.internal.ObjectorVault.Objector;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals at the start who objects, where an earlier version of the house left it readable in the database. */
@Component
class ReadableObjectors implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final ObjectorVault vault;

    ReadableObjectors(JdbcClient jdbc, ObjectorVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(UUID id, byte[] sealed) {}

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select id, objector, contact from case_objection where objector is not null")
                .query((row, number) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Row(id, vault.close(id, new Objector(row.getString(2), row.getString(3))));
                })
                .list()
                .forEach(row -> jdbc
                        .sql("update case_objection set identity = ?, objector = null, contact = null where id = ?")
                        .params(row.sealed(), row.id())
                        .update());
    }
}
