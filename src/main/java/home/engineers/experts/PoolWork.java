package home.engineers.experts;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people do in the pool, each act checked for whoever does it; the pages stand on the same. */
public interface PoolWork {
    /**
     * Nominates someone for a programme and level, until the longest term allowed is over; a second person decides.
     *
     * @param who name, mobile number or e-mail
     * @param programme id, slash, id of the level or nothing for every level
     */
    Outcome<UUID> nominate(Actor actor, String who, String programme, List<String> specialties, String statement);

    Outcome<UUID> admit(Actor actor, UUID proposal, String why);

    /** Leave of the actor, both days included. */
    Outcome<UUID> takeLeave(Actor actor, LocalDate first, LocalDate last, String note);

    /** @param grade good, fair or poor */
    Outcome<UUID> mark(Actor actor, PersonId expert, String occasion, String grade, String reason);
}
