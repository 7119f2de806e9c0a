/** Rules of organisations: pure functions without Spring, SQL, clock or randomness. */
@NullMarked
package home.engineers.organisations.rules;

import org.jspecify.annotations.NullMarked;
