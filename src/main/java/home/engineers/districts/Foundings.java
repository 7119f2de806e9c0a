package home.engineers.districts;

import home.engineers.files.Attachment;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.District;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of each district to its association, step by step. Each act is checked for its actor. */
public interface Foundings {
    /** All steps in their usual order. */
    List<Step> steps();

    /** What the actor may see of a district's founding. @throws home.engineers.kernel.authority.Absent for no district */
    Sheet sheet(Actor actor, String district);

    /**
     * Sets the day on which a step is planned, or moves it. Refused where the order of the steps forbids the day.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException where the step changed since it was read
     */
    Outcome<StepEntry> plan(Actor actor, Plan plan);

    /**
     * Records that a step was taken. Refused where a step it needs is missing, the day breaks the order or lies in the
     * future, or the document or the number is missing; then no file is kept either.
     */
    Outcome<StepEntry> take(Actor actor, Taking taking);

    /** Adds documents to a step that was taken. */
    Outcome<StepEntry> attach(Actor actor, String district, String step, List<Upload> files);

    /** @param version of the entry as it was read, 0 where there was none */
    record Plan(String district, String step, LocalDate day, int version) {}

    record Taking(String district, String step, LocalDate on, String document, String number, List<Upload> files) {}

    /**
     * A step of a district.
     *
     * @param entry null where nothing is on record; without plan, number and names where the actor may not read them
     * @param files documents, empty where the actor may not read them
     * @param recordedBy name, or empty
     * @param limit last day set by law for the step, or null
     */
    record Line(
            Step step, @Nullable StepEntry entry, List<Attachment> files, String recordedBy, @Nullable LocalDate limit) {
        public boolean taken() {
            return entry != null && entry.taken();
        }

        public boolean planned() {
            return entry != null && entry.plannedOn() != null && !entry.taken();
        }

        /** Whether the planned day or the last day set by law is over and the step not taken. */
        public boolean late(LocalDate today) {
            boolean overdue = limit != null && limit.isBefore(today);
            return !taken() && (overdue || entry != null && entry.plannedOn() != null && entry.plannedOn().isBefore(today));
        }

        public int version() {
            return entry == null ? 0 : entry.version();
        }
    }

    /** @param association the district's association, from its preparation on */
    record Sheet(
            District district,
            FoundingState state,
            @Nullable Organisation association,
            List<Line> lines,
            List<TargetLine> targets,
            Access access) {
        public boolean mayRead() {
            return access.founding();
        }

        public boolean mayRecord() {
            return access.record();
        }
    }

    /** What of the district is open to the actor. @param founding plans and documents @param record the acts of founding */
    record Access(boolean founding, boolean record, boolean support, boolean visits, boolean figures) {}

    record TargetLine(Target target, TargetStanding standing) {}
}
