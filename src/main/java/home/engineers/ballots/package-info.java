/** Floor 3: secret ballots by the Belenios 2.0 protocol: elections, ballot boxes, tallies, public archives. */
@NullMarked
@ApplicationModule(displayName = "ballots", allowedDependencies = {"kernel", "kernel :: *", "store", "law", "evidence", "files", "messages", "people", "organisations"})
package home.engineers.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
