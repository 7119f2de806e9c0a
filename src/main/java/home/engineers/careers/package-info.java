/** Floor 4: the career passport: ladder, hours, evidence, frameworks, mentor pairs, what of it is shown to whom. */
@NullMarked
@ApplicationModule(
        displayName = "careers",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "evidence", "files", "files :: documents", "files :: tables", "messages", "people", "organisations",
            "credentials", "experts :: conflicts", "programmes"
        })
package home.engineers.careers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
