package home.engineers.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.store.DataDirectory;
import home.engineers.store.DatabaseAddress;
import java.util.Map;
import java.util.Optional;

/** Where the one store of record runs. */
public sealed interface DatabaseServer extends AutoCloseable {
    String DATABASE = "house";

    DatabaseAddress address();

    @Override
    void close();

    /** The external database where there is one, else the house's own, started here. */
    static DatabaseServer of(DataDirectory directory, Optional<DatabaseAddress> external) {
        if (external.isPresent()) {
            return new External(external.get());
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(directory.root(), ServerAccount.here(), Map.of());
        server.createDatabase(DATABASE);
        return new Embedded(server, ServerWatch.over(server));
    }

    default HikariDataSource pool(InformationBarrier barrier) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address().url());
        if (!address().user().isBlank()) {
            config.setUsername(address().user());
            config.setPassword(address().password());
        }
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(8_000);
        config.setPoolName("house");
        try {
            return new BarrierPool(config, barrier);
        } catch (HikariPool.PoolInitializationException unreachable) {
            throw address().unreachable(unreachable);
        }
    }

    /** A server of the house's own, watched while the house is open and stopped with it. */
    record Embedded(EmbeddedPostgres server, ServerWatch watch) implements DatabaseServer {
        @Override
        public DatabaseAddress address() {
            return server.address(DATABASE);
        }

        @Override
        public void close() {
            watch.close();
            server.close();
        }
    }

    /** A server that others run. */
    record External(DatabaseAddress address) implements DatabaseServer {
        @Override
        public void close() {
            // It runs on without the house.
        }
    }
}
