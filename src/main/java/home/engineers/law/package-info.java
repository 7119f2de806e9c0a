/** Floor 1: register of instruments and dated values, and the calendar of working days. */
@NullMarked
@ApplicationModule(displayName = "law", allowedDependencies = {"kernel", "kernel :: *"})
package home.engineers.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
