package home.engineers.experts;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pool as its readers see it; each question checks the authority of whoever asks. */
public interface ExpertRoll {
    /**
     * Experts by name.
     *
     * @param asked {@code q}, {@code specialty}, {@code programme}, {@code state}, {@code page}; each may be missing
     */
    List<Listed> experts(Actor actor, Map<String, String> asked);

    /** The own entry; empty for whoever is in no pool. */
    Optional<Listed> own(Actor actor);

    /** The controlled list, those that can be chosen today. */
    List<Specialty> specialties();

    /**
     * @param specialties ids from the list
     * @param admissions programme, slash, level; nothing after the slash for every level
     * @param until last day of the seat, or null where there is none
     * @param open and {@code done}: work given and not done, and done in all
     * @param declined invitations, in all
     */
    record Listed(
            PersonId person, String name, String employer, List<String> specialties, List<String> admissions, @Nullable LocalDate until,
            int open, int done, int declined) {}
}
