package home.engineers.districts;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The days by which every district should have its association, and how each district stands to them. */
public interface Targets {
    /** The earliest first. */
    List<Target> all();

    /** How the whole city stands to each target, the earliest first. */
    List<Summary> summaries();

    /** How each district in force on a day stands to the current target today, by code. */
    Map<String, TargetStanding> current();

    /** Sets a new current target. Refused for a day gone by, a day that is a target already, or without a source. */
    Outcome<Target> set(Actor actor, LocalDate day, String source);

    boolean maySet(Actor actor);

    /**
     * @param founded districts that had their association on the day, or have it today where the day is yet to come
     * @param districts districts in force on that day
     */
    record Summary(Target target, Standing standing, long founded, long districts) {
        public enum Standing {
            MET,
            MISSED,
            AHEAD
        }
    }
}
