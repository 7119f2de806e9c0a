/** Floor 4: home page, dashboards, search, gallery, and the pages of law, files and authority. */
@NullMarked
@ApplicationModule(displayName = "portal", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "evidence :: log", "files", "files :: tables", "messages", "search", "search :: text", "people", "organisations", "districts", "programmes"})
package home.engineers.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
