package home.engineers.testing;

import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context its own database and data directory, and sets its clock before anything reads it. */
public final class HouseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.migrated();
        try {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("house-test", Map.of(
                    "house.demo", "true",
                    "house.data", Files.createTempDirectory(TestDatabase.directory(), "house").toString(),
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.user(),
                    "spring.datasource.password", database.password())));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HouseClock clock && clock.movable()) {
                    TestClock.moveTo(clock, TestClock.START);
                }
                return bean;
            }
        });
    }
}
