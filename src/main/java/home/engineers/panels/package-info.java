/**
 * Floor 3: panels that can be trusted. The verifiable draw of experts, published so that anyone can replay it; the assignment of
 * reviewers to cases; scores corrected for severe and mild judges.
 */
@NullMarked
@ApplicationModule(
        displayName = "panels",
        allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "people", "organisations", "experts"})
package home.engineers.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
