@NullMarked
@NamedInterface("time")
package home.engineers.kernel.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
