/** Floor 4: the library of achievements: deposits, registration, versions, public pages, and its exchange with other libraries. */
@NullMarked
@ApplicationModule(
        displayName = "achievements",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "people", "organisations", "experts",
            "programmes", "patents", "search", "search :: language", "search :: text"
        })
package home.engineers.achievements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
