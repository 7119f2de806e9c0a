/** The best assignment by min-cost flow, the proof that it is the best, and why there is none where there is none. */
@NullMarked
@NamedInterface("assignment")
package home.engineers.panels.assignment.solving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
