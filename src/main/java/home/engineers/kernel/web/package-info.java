@NullMarked
@NamedInterface("web")
package home.engineers.kernel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
