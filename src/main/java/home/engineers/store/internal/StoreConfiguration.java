package home.engineers.store.internal;

import com.zaxxer.hikari.HikariDataSource;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.web.RoomToWrite;
import home.engineers.store.DataDirectory;
import home.engineers.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;
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

    @Bean
    RoomToWrite roomToWrite(DataDirectory directory) {
        return directory::hasRoom;
    }

    /** Which database is used is decided here and not by a condition, so that the pool closes before the server stops. */
    @Bean
    DatabaseServer databaseServer(DataDirectory directory, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        Optional<DatabaseAddress> external = url.isBlank()
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        url,
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", "")));
        return DatabaseServer.of(directory, external);
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, InformationBarrier barrier) {
        return server.pool(barrier);
    }
}
