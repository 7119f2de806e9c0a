package home.engineers.people.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an endpoint that changes a way in: it opens only to a session that has shown again, lately, whose it is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Confirmed {
    /** The page to come back to afterwards. */
    String then();
}
