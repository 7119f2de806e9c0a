/** Floor 4: news that finds its reader: stored queries over patents, what they matched, and the ways by which it is told. */
@NullMarked
@ApplicationModule(
        displayName = "interests",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "messages", "people", "organisations", "patents", "search", "search :: language",
            "search :: text"
        })
package home.engineers.interests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
