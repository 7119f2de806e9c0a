/** When a tie counts, and which paths there are. */
@NullMarked
package home.engineers.experts.conflicts.rules;

import org.jspecify.annotations.NullMarked;
