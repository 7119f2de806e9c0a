package home.engineers.districts;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sets right what was recorded wrongly; the former entry stays on record with who corrected it and why. */
public interface Corrections {
    /**
     * Corrects a step that was taken, and the founding state it led to. Refused where nothing changes, no reason is given,
     * or the step could not have been recorded so in the first place.
     *
     * @throws home.engineers.kernel.authority.Absent where the step was not taken
     * @throws org.springframework.dao.OptimisticLockingFailureException where it changed since it was read
     */
    Outcome<StepEntry> step(Actor actor, StepCorrection correction);

    /** Corrects a support, as {@link #step}. @throws home.engineers.kernel.authority.Absent where the actor may not know of it */
    Outcome<Support> support(Actor actor, SupportCorrection correction);

    /** The corrections of a step, the newest first; none where the actor may not read them. */
    List<Correction> ofStep(Actor actor, StepEntry entry);

    /** The corrections of a support, the newest first. */
    List<Correction> ofSupport(Actor actor, Support support);

    /** @param version as it was read */
    record StepCorrection(
            String district, String step, LocalDate on, String document, String number, String reason, int version) {}

    /**
     * As typed.
     *
     * @param entry what was promised; its files are left out
     * @param on when it was received, and @param received how much in yuan; both count only where it was received
     */
    record SupportCorrection(UUID id, Supports.Entry entry, String on, String received, String reason, int version) {}
}
