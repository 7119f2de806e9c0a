package home.engineers.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a rule method with the clause it carries out. The build fails where the citation is not in the register and
 * where no test names the rule with {@code @CoversClause}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Clause {
    /** Register id of the instrument. */
    String instrument();

    /** Article as the register writes it. */
    String article();

    /** Id of the rule in the register, for example {@code ZC-26}. */
    String rule();
}
