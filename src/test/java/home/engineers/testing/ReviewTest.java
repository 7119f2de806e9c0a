package home.engineers.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole house for reviews that are carried on for good. All such tests share one context, and no other test has it:
 * their cases stay open when the clock goes back, with times that are then up and that no round has ended.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HouseTest
@TestPropertySource(properties = "spring.application.name=reviews")
public @interface ReviewTest {}
