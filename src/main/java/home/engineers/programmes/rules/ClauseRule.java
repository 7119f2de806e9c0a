package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;

/**
 * One clause of a programme document.
 *
 * @param counts false where people judge it, so that it is listed and never decides
 */
public record ClauseRule(
        String id, ClauseExpression expression, Citation citation, LocalizedText text, boolean counts) {}
