/** What a voter may do, in which order candidates stand, and what points at fraud. */
@NullMarked
package home.engineers.votes.rules;

import org.jspecify.annotations.NullMarked;
