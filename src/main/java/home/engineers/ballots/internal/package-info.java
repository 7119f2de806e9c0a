@NullMarked
package home.engineers.ballots.internal;

import org.jspecify.annotations.NullMarked;
