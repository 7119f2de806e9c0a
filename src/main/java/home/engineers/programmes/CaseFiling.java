package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.List;

/** Files a case from the profile. */
public interface CaseFiling {
    /** What the actor would file today, and what stands against it. */
    Draft draft(Actor actor);

    /** Refused without the statement, without an employer known here, or where the level is not met by the profile. */
    Outcome<Filed> file(Actor actor, Form form, List<Upload> materials);

    /** @param statement the applicant's word that everything is true */
    record Form(String level, String specialty, boolean statement) {}

    /** The case now open; {@code address} is that of its page. */
    record Filed(CaseId id, String address, String number) {}

    /**
     * @param openCase address of a case already open, or empty
     * @param employer name of the employer who will endorse it, or empty
     */
    record Draft(EligibilityReport report, String name, String employer, List<String> specialties, String openCase) {
        public Draft {
            specialties = List.copyOf(specialties);
        }
    }
}
