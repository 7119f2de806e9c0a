package home.engineers.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that changes a way in, or by which a person signs: it opens only to a session that has shown again,
 * lately, whose it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirmed {
    /** The page to come back to afterwards; {@code {id}} stands for what the path of the endpoint names so. */
    String then();
}
