package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.UUID;

/** What may be read of reviews, trimmed to what the actor may see. */
public interface Reviews {
    /** What can be applied for today, the programme first that people ask for without naming one. */
    List<Offered> programmes();

    /**
     * Where the actor stands today, by the profile kept once.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such programme
     */
    Standing ownStanding(Actor actor, String programme);

    /** The actor's own cases and those the actor handles: what ends first on top. */
    List<CaseSummary> cases(Actor actor, int page, int size);

    /** How many these are, counted up to {@link home.engineers.kernel.Total#LIMIT}. */
    int countCases(Actor actor);

    /** Open cases in which it is the actor's turn. */
    List<CaseSummary> waitingFor(Actor actor, int limit);

    /** @throws home.engineers.kernel.authority.Absent where there is none or it is hidden from the actor */
    CaseSummary summary(Actor actor, String address);

    /**
     * The version of a case as it stands, which every act on it names.
     *
     * @throws home.engineers.kernel.authority.Absent where there is none or it is hidden from the actor
     */
    int version(Actor actor, String address);

    /** Results in publicity today. */
    List<PublicNotice> publicities();

    /** @throws home.engineers.kernel.authority.Absent where there is none */
    PublicNotice publicity(UUID id);

    /**
     * A granted outcome; one refused or pending is shown to the parties alone.
     *
     * @throws home.engineers.kernel.authority.Absent where there is none or it is hidden from the actor
     */
    VerifiedOutcome verify(Actor actor, String verification);

    /**
     * The public register of a programme, the newest first; empty where it keeps none. @param page counted from 1
     */
    List<RegisterLine> register(String programme, int page, int size);

    int countRegister(String programme);

    /** The programmes that keep a public register. */
    List<Offered> registers();

    /** A programme in its present edition. */
    record Offered(String id, LocalizedText name) {}
}
