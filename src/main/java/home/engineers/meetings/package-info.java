/** Floor 3: the meeting room of panels: attendance, quorum, ballots by group of members, minutes. */
@NullMarked
@ApplicationModule(
        displayName = "meetings",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "evidence", "files", "files :: documents", "messages", "people", "organisations", "ballots", "experts", "panels",
            "programmes"
        })
package home.engineers.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
