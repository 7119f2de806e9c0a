/** Floor 3: panels that can be trusted. The verifiable draw of experts, published so that anyone can replay it. */
@NullMarked
@ApplicationModule(
        displayName = "panels",
        allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "messages", "people", "organisations"})
package home.engineers.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
