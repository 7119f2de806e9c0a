package home.engineers.testing;

import home.engineers.EngineersHome;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole house with MockMvc on a real PostgreSQL: one server per JVM, one fresh database per Spring context, demo
 * data and movable clock. Tests that add nothing of their own share one context. The clock stands at
 * {@link TestClock#START} when a test begins.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Database
@SpringBootTest(classes = EngineersHome.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = HouseInitializer.class)
@Import(TestClock.class)
@TestExecutionListeners(
        listeners = TestClock.Reset.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface HouseTest {}
