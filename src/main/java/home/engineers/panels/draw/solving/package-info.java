/** Lotteries where experts count for several quotas: linear programming, and column generation where that does not suffice. */
@NullMarked
package home.engineers.panels.draw.solving;

import org.jspecify.annotations.NullMarked;
