package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A section of a form, with what helps to fill it in.
 *
 * @param identifying whether it tells who applied, so that anonymous reviewers are not shown it
 */
public record FormGroup(String id, LocalizedText names, @Nullable LocalizedText help, boolean identifying) {}
