/** Floor 3: public votes on candidates that resist stuffing: the box, what points at fraud, annulments, the recount. */
@NullMarked
@ApplicationModule(
        displayName = "votes",
        allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "messages", "people", "organisations"})
package home.engineers.votes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
