/** Floor 0: the one store of record. Data directory, embedded or external PostgreSQL, backup and restore. */
@NullMarked
@ApplicationModule(displayName = "store", allowedDependencies = {"kernel", "kernel :: *"})
package home.engineers.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
