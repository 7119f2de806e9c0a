/** Floor 1: the append-only record of official acts and the public Merkle log over it. */
@NullMarked
@ApplicationModule(displayName = "evidence", allowedDependencies = {"kernel", "kernel :: *", "store"})
package home.engineers.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
