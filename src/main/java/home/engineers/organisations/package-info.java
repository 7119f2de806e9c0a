/** Floor 2: associations, units, committees, districts, positions, memberships, and the permission sentences. */
@NullMarked
@ApplicationModule(displayName = "organisations", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "evidence :: log", "files", "files :: tables", "messages", "messages :: circulars", "people"})
package home.engineers.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
