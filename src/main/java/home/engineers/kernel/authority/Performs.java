package home.engineers.kernel.authority;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act an endpoint performs. The route check refuses an actor who may do it to nothing at all; the service still
 * checks each object. Every endpoint carries one, and a row in the role × act table.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Performs {
    /** Name of the act, as in the permission sentences. */
    String value();
}
