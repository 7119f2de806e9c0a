/** Floor 0: typed ids, localized text, outcomes, and the ports every module above shares. */
@NullMarked
@ApplicationModule(displayName = "kernel", allowedDependencies = {})
package home.engineers.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
