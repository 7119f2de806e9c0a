@NullMarked
package home.engineers.ballots.rules;

import org.jspecify.annotations.NullMarked;
