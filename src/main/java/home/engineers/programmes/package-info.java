/** Floor 3: the engine that carries every review: programme documents, calls, cases, stages. */
@NullMarked
@ApplicationModule(displayName = "programmes", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "evidence :: log", "files", "files :: documents", "files :: tables", "messages", "people", "organisations", "credentials", "experts", "experts :: conflicts", "votes", "panels", "panels :: scoring", "panels :: assignment"})
package home.engineers.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
