package home.engineers.browser;

import home.engineers.EngineersHome;
import home.engineers.testing.HouseInitializer;
import home.engineers.testing.TestClock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole house with its cast on a real port, for a real browser. All browser tests share one context; inject the port
 * with {@code @LocalServerPort} and open pages with {@link Visit}. The clock begins at {@link TestClock#START} and, as
 * for anyone before a screen, only ever moves forward.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineersHome.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "house.cast=full")
@ContextConfiguration(initializers = HouseInitializer.class)
@Import(TestClock.class)
public @interface BrowserTest {}
