package home.engineers.kernel.authority;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the method of a service tells is everyone's, a visitor's too, whoever asks: it looks past the
 * {@link InformationBarrier}, so that whoever is barred from a case sees of it exactly what the public sees. Never on a
 * method whose answer depends on who asks.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeenByAll {}
