/** The law of reviews as pure functions: facts, clauses, documents, tallies, transitions. */
@NullMarked
package home.engineers.programmes.rules;

import org.jspecify.annotations.NullMarked;
