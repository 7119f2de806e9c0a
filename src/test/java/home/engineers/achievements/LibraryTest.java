package home.engineers.achievements;

import home.engineers.EngineersHome;
import home.engineers.testing.Database;
import home.engineers.testing.HouseInitializer;
import home.engineers.testing.TestClock;
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

/** A house with a library that answers over the wire, shared by all tests of it; it may call itself and other local servers. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Database
@SpringBootTest(
        classes = EngineersHome.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=achievements", "house.address=https://house.example", "house.outbound.allow=localhost",
            "house.oai.page=3", "house.outbound.patience=4s"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = HouseInitializer.class)
@Import(TestClock.class)
@TestExecutionListeners(listeners = TestClock.Reset.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@interface LibraryTest {}
