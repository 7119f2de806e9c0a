package home.engineers.districts;

import home.engineers.kernel.Citation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which every district should have its association.
 *
 * @param source the words or the document that set it
 * @param citation where the instrument stands in the register, or null
 * @param current whether it is the one set last
 */
public record Target(LocalDate day, String source, @Nullable Citation citation, boolean current) {}
