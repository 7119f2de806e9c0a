/** The conflict graph: ties between people, units and cases, and the paths by which an expert may not judge a case. */
@NullMarked
@NamedInterface("conflicts")
package home.engineers.experts.conflicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
