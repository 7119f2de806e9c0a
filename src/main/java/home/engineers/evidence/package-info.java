/** Floor 1: the append-only record of official acts with its running hash. */
@NullMarked
@ApplicationModule(displayName = "evidence", allowedDependencies = {"kernel", "kernel :: *"})
package home.engineers.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
