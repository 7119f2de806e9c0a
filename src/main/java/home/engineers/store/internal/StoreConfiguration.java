package home.engineers.store.internal;

import com.zaxxer.hikari.HikariDataSource;
import home.engineers.store.DataDirectory;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class StoreConfiguration {
    /** The command line opens the directory before the application starts, to refuse early; tests leave it to this bean. */
    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(@Value("${house.data}") Path path, @Value("${house.demo:false}") boolean demo) {
        return DataDirectory.open(path, demo);
    }

    /** Which database is used is decided here and not by a condition, so that the pool closes before the server stops. */
    @Bean
    DatabaseServer databaseServer(DataDirectory directory, Environment environment) {
        return DatabaseServer.of(directory, environment);
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        return server.pool();
    }
}
