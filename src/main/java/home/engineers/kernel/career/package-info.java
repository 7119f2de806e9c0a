/** What each module can tell of a person's career. */
@NullMarked
@NamedInterface("career")
package home.engineers.kernel.career;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
