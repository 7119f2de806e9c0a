/** Floor 2: founding, targets, support, visits and the yearly picture of the associations of the districts. */
@NullMarked
@ApplicationModule(displayName = "districts", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "people", "organisations", "committees", "dues"})
package home.engineers.districts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
