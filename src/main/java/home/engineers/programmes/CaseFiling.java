package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files a case from the profile. */
public interface CaseFiling {
    /**
     * What the actor would file today, and what stands against it.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such programme
     */
    default Draft draft(Actor actor, String programme) {
        return draft(actor, programme, "");
    }

    /** The same for a kind of case. @param kind empty, or one that is not there, for the first that the programme has */
    Draft draft(Actor actor, String programme, String kind);

    /**
     * Refused without the statement, without anyone who can endorse, or where the level is not met by the profile; and,
     * where the programme has a form, for every fault of the answers that the actor has drafted, each at its JSON pointer.
     */
    Outcome<Filed> file(Actor actor, Form form, List<Upload> materials);

    /**
     * @param programme id of the programme
     * @param specialty of no matter where the form of the programme tells it
     * @param agency id of the personnel agency that stands in for the employer, or empty
     * @param statement the applicant's word that everything is true
     * @param kind of case; empty for the first that the programme has
     * @param unit id of the unit that applies, where the programme is for units; else empty
     * @param about the thing of another module that the case is about: of each there may be a case open at a time; or null
     */
    record Form(
            String programme,
            String level,
            String specialty,
            String agency,
            boolean statement,
            String kind,
            String unit,
            @Nullable UUID about) {
        /** A case about nothing but who applies. */
        public Form(
                String programme, String level, String specialty, String agency, boolean statement, String kind, String unit) {
            this(programme, level, specialty, agency, statement, kind, unit, null);
        }

        /** A person's case of the first kind that the programme has. */
        public Form(String programme, String level, String specialty, String agency, boolean statement) {
            this(programme, level, specialty, agency, statement, "", "");
        }

        /** The same for another specialty. */
        public Form of(String other) {
            return new Form(programme, level, other, agency, statement, kind, unit, about);
        }
    }

    /** The case now open; {@code address} is that of its page. */
    record Filed(CaseId id, String address, String number) {}

    /**
     * @param openCase address of a case already open, or empty
     * @param employer name of the present employer, or empty
     * @param standing whether the employer can endorse; {@link EmployerStanding#ENDORSES} where none is asked
     * @param agencies the personnel agencies that could in its place: names by id
     * @param kinds of case the programme has: names by id, in the order of the document
     * @param kind the one that the report is of
     * @param forUnits whether units apply
     * @param units those for which the actor can: names by id
     * @param closed why nothing can be filed today; empty where it can
     */
    record Draft(
            EligibilityReport report,
            String name,
            String employer,
            EmployerStanding standing,
            Map<String, String> agencies,
            List<String> specialties,
            String openCase,
            Map<String, LocalizedText> kinds,
            String kind,
            boolean forUnits,
            Map<String, String> units,
            List<Reason> closed) {
        public Draft {
            specialties = List.copyOf(specialties);
            closed = List.copyOf(closed);
        }
    }
}
