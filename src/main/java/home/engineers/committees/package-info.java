/** Floor 2: the life of committees: founding by resolution, limits of terms, meetings, yearly reports, evaluation, dissolution. */
@NullMarked
@ApplicationModule(
        displayName = "committees",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "evidence", "files", "files :: documents", "files :: tables", "messages", "people",
            "organisations"
        })
package home.engineers.committees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
