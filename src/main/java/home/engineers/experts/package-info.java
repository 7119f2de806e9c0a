/** Floor 3: who may judge. The pool of experts with their terms, and what ties them to those they would judge. */
@NullMarked
@ApplicationModule(
        displayName = "experts",
        allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "people", "organisations"})
package home.engineers.experts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
