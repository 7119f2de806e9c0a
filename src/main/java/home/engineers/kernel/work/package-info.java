@NullMarked
@NamedInterface("work")
package home.engineers.kernel.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
