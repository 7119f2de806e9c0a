/** Floor 1: attachments and tables: what comes in is sniffed, measured and quarantined before anyone reads it. */
@NullMarked
@ApplicationModule(displayName = "files", allowedDependencies = {"kernel", "kernel :: *"})
package home.engineers.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
