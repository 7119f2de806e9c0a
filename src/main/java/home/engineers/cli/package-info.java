/** Floor 4: the commands of ./ehome. */
@NullMarked
@ApplicationModule(displayName = "cli", allowedDependencies = {"kernel", "kernel :: *", "store", "law", "evidence", "evidence :: log", "files", "files :: tables", "messages", "search", "people", "organisations", "ballots", "ballots :: belenios", "panels :: draw", "panels :: assignment", "panels :: scoring", "votes :: recount", "programmes", "credentials :: paper", "credentials :: proof", "credentials :: verification", "patents"})
package home.engineers.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
