package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is out of a case. From the next request on the case does not exist for whoever is: not in lists, sums, downloads,
 * searches, messages or errors, beyond what everyone may see (docs/adr/0010). A recusal stands until two others lift it, or
 * until they lift the tie for which the house entered it and no other is left; all of it is kept, and each step is an official
 * act. Source: 令40 art. 25 (ZC-34, remembered text).
 */
public interface Recusals {
    /**
     * The actor asks to be out of a case that they see; it holds at once. Refused to whoever applied, and to the last who can
     * handle an open case: somebody else has to be appointed first.
     *
     * @param reason at least 8 characters
     * @throws home.engineers.kernel.authority.Absent where there is no such case or it is hidden from the actor
     */
    Outcome<ReviewDesk.Done> apply(Actor actor, String address, int version, String reason);

    /**
     * The same for somebody who sits in a panel before which the case stands, or keeps its meeting; whoever calls has found
     * that. Joins the transaction of the caller.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such case
     */
    Outcome<CaseId> apply(Actor actor, CaseId one, String reason);

    /** The office puts someone out who has a tie to the case, and tells them that; they need not have seen it. */
    Outcome<ReviewDesk.Done> notice(Actor actor, String address, int version, PersonId person, String reason);

    /**
     * The house itself puts someone out, for a tie that it knows of; nothing happens where they are out already or applied
     * themselves. Joins the
     * transaction of the caller, and nobody is told.
     *
     * @param tie the path between the two, in words
     * @throws IllegalArgumentException where there is no such case
     */
    void enter(CaseId one, PersonId person, String tie);

    /** The first of the two who lift one says why; nothing changes yet. Neither of the two may be the one concerned. */
    Outcome<ReviewDesk.Done> proposeLifting(Actor actor, String address, int version, UUID recusal, String reason);

    /** The second agrees: the case is there again for whoever was out. */
    Outcome<ReviewDesk.Done> lift(Actor actor, String address, int version, UUID recusal);

    /** All of a case, those lifted included, the oldest first; for whoever handles it, to others none. */
    List<Recusal> of(Actor actor, String address);

    /** Whoever is out of the case now; for work of the house, such as drawing a panel or counting those present. */
    Set<PersonId> standing(CaseId one);

    /** On what ground someone is out. */
    enum Ground {
        /** At their own request. */
        APPLICATION,
        /** By notice of the office. */
        NOTICE,
        /** By a tie that the house knows of. */
        CONFLICT;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param name of the person, empty once erased
     * @param reason in the words of whoever entered it, empty once struck
     * @param enteredBy null where the house did
     * @param lifting null until it is proposed
     * @param liftedAt null while it stands
     */
    record Recusal(
            UUID id,
            PersonId person,
            String name,
            Ground ground,
            String reason,
            Instant since,
            @Nullable String enteredBy,
            @Nullable Lifting lifting,
            @Nullable Instant liftedAt) {
        public boolean stands() {
            return liftedAt == null;
        }
    }

    /** @param mine whether whoever reads this has proposed it */
    record Lifting(String proposedBy, String reason, Instant at, boolean mine) {}
}
