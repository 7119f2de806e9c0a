/**
 * Floor 3: what the association certifies, as verifiable credentials: proofs, status lists, verification, issuing.
 */
@NullMarked
@ApplicationModule(
        displayName = "credentials",
        allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: *", "messages", "people", "organisations"})
package home.engineers.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
