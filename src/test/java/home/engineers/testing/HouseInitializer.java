package home.engineers.testing;

import com.zaxxer.hikari.HikariDataSource;
import home.engineers.EngineersHome;
import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context its own database and data directory, and sets its clock before anything reads it. The database is a copy of
 * one that the migrations of the product made in this process, so that the context need not look through them again; where
 * the cast is asked for, both are copies of those of a house in which it has lived.
 */
public final class HouseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private record Place(TestDatabase database, Path data) {
        private static Path directory() {
            try {
                return Files.createTempDirectory(TestDatabase.directory(), "house");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        Place copy() {
            Path copied = directory();
            try {
                if (new ProcessBuilder("cp", "-a", data + "/.", copied.toString()).inheritIO().start().waitFor() != 0) {
                    throw new IllegalStateException(data + " cannot be copied");
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            return new Place(database.copy(), copied);
        }
    }

    private static Place empty() {
        return new Place(TestDatabase.migrated(), Place.directory());
    }

    /** A house with its cast, closed again. Made when first asked for. */
    private static final class OnStage {
        private static final Place ONE = empty();

        static {
            new SpringApplicationBuilder(EngineersHome.class)
                    .initializers(context -> settle(context, ONE))
                    .registerShutdownHook(false)
                    .run("--house.cast=full", "--server.port=0")
                    .close();
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean cast = "full".equals(context.getEnvironment().getProperty("house.cast"));
        settle(context, cast ? OnStage.ONE.copy() : empty());
    }

    private static void settle(ConfigurableApplicationContext context, Place place) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("house-test", Map.of(
                "house.demo", "true",
                "spring.flyway.enabled", "false",
                "house.data", place.data().toString(),
                "spring.datasource.url", place.database().url(),
                "spring.datasource.username", place.database().user(),
                "spring.datasource.password", place.database().password())));
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HouseClock clock && clock.movable()) {
                    TestClock.moveTo(clock, TestClock.START);
                }
                if (bean instanceof HikariDataSource pool) {
                    // Many houses of one run share a server, and nearly all of them rest.
                    pool.setMinimumIdle(1);
                    pool.setIdleTimeout(10_000);
                }
                return bean;
            }
        });
    }
}
