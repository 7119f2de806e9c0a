/** Floor 4: patents: import of published documents, families, legal status, who stands behind them. */
@NullMarked
@ApplicationModule(
        displayName = "patents",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "people", "organisations",
            "experts :: conflicts", "search", "search :: language", "search :: text", "store"
        })
package home.engineers.patents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
