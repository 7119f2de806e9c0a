package home.engineers.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import home.engineers.store.CannotStart;
import home.engineers.store.DataDirectory;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Where the one store of record runs. */
sealed interface DatabaseServer extends AutoCloseable {
    String DATABASE = "house";

    String url();

    String user();

    String password();

    @Override
    void close();

    /** External where {@code spring.datasource.url} is set, else embedded. */
    static DatabaseServer of(DataDirectory directory, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            EmbeddedPostgres server = EmbeddedPostgres.start(directory.root(), ServerAccount.here(), Map.of());
            server.createDatabase(DATABASE);
            return new Embedded(server);
        }
        return new External(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    default HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user());
        config.setPassword(password());
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(8_000);
        config.setPoolName("house");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException unreachable) {
            String place = url().replaceFirst("\\?.*", "");
            throw new CannotStart(
                    "连接不上数据库 " + place + "：请检查地址、用户名和密码。",
                    "Database " + place + " cannot be reached; check its address, user name and password.",
                    unreachable);
        }
    }

    /** A server of the house's own, stopped with it. */
    record Embedded(EmbeddedPostgres server) implements DatabaseServer {
        @Override
        public String url() {
            return server.url(DATABASE);
        }

        @Override
        public String user() {
            return EmbeddedPostgres.USER;
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** A server that others run. */
    record External(String url, String user, String password) implements DatabaseServer {
        @Override
        public void close() {
            // It runs on without the house.
        }
    }
}
