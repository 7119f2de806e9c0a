@NullMarked
@NamedInterface("authority")
package home.engineers.kernel.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
