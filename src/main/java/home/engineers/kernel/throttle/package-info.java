@NullMarked
@NamedInterface("throttle")
package home.engineers.kernel.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
