package home.engineers.programmes;

import home.engineers.EngineersHome;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.InventedPool;
import home.engineers.store.Backup;
import home.engineers.store.DatabaseAddress;
import home.engineers.store.RecoveryKey;
import home.engineers.store.Restore;
import home.engineers.testing.TestClock;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/** A second house with all that the first one has at this moment, restored from a backup of it; its work in the background rests. */
final class NeverFiled implements AutoCloseable {
    /** The house of which a second is being opened; a context is made by its class alone. */
    private static @Nullable ApplicationContext first;

    private final TestContextManager second;

    NeverFiled(ApplicationContext house) {
        first = house;
        try {
            second = new TestContextManager(House.class);
            house().getBean(DueWorkRunner.class).stop();
        } finally {
            first = null;
        }
    }

    ApplicationContext house() {
        return second.getTestContext().getApplicationContext();
    }

    /** A context like that of every test, on what was restored. */
    @SpringBootTest(classes = EngineersHome.class)
    @AutoConfigureMockMvc
    @Import({TestClock.class, TwoWorldsTests.Planted.class, InventedPool.class})
    @ContextConfiguration(initializers = Restored.class)
    @TestPropertySource(properties = "spring.test.mockmvc.print=none")
    static final class House {}

    /** Restores the first house into a place of its own before the second one opens. */
    static final class Restored implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ApplicationContext house = Objects.requireNonNull(first);
            DatabaseAddress database = TestDatabase.fresh().address();
            try {
                Path directory = Files.createDirectory(Files.createTempDirectory(TestDatabase.directory(), "never").resolve("house"));
                restore(house.getEnvironment(), directory, database);
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("never-filed", Map.of(
                        "house.demo", "true", "house.data", directory.toString(), "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(), "spring.datasource.password", database.password())));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            context.getBeanFactory().addBeanPostProcessor(new SameTime(house.getBean(HouseClock.class)));
        }
    }

    /** Sets the second clock by the first before anything reads it. */
    private record SameTime(HouseClock of) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HouseClock fresh && fresh.movable()) {
                fresh.runAhead(of.offset());
            }
            return bean;
        }
    }

    private static void restore(Environment settings, Path directory, DatabaseAddress into) throws IOException {
        Path kept = Path.of(settings.getRequiredProperty("house.data"));
        RecoveryKey.makeWhereMissing(kept, Clock.systemUTC());
        DatabaseAddress database = new DatabaseAddress(
                settings.getRequiredProperty("spring.datasource.url"), settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        Path file = directory.resolveSibling("taken.ehome");
        new Backup(kept, database).to(file, true);
        Files.writeString(directory.resolve(DatabaseAddress.SETTINGS), """
                spring.datasource.url=%s
                spring.datasource.username=%s
                spring.datasource.password=%s
                """.formatted(into.url(), into.user(), into.password()));
        new Restore(file, RecoveryKey.open(kept.resolve(RecoveryKey.SECRET), new char[0])).into(directory);
    }

    @Override
    public void close() {
        second.getTestContext().markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
}
