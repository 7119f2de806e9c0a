package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far every district has an association of its own, on any day the list of districts covers. */
public interface Coverage {
    /** Refused for days the list of districts does not cover. */
    Outcome<Report> on(LocalDate day);

    Report today();

    /** All steps of a district, oldest first. */
    List<FoundingStep> steps(String district);

    /**
     * Records a step. Refused where the state is not beyond the present one, the day lies before the last step or in
     * the future, the district is not in force, or no document is named. The first step enters the association.
     */
    Outcome<FoundingStep> record(FoundingStep step, @Nullable PersonId by);

    /**
     * Corrects day and document of a step on record; the caller sees to the order of the days and keeps what was there.
     *
     * @throws java.util.NoSuchElementException where the district has no such step
     */
    void correct(FoundingStep step);

    /**
     * Takes the last step off the record, because it never happened; the association stays on record. Refused where a later
     * step is on record, or where the association has members which it may not have without the step.
     *
     * @throws java.util.NoSuchElementException where the district has no such step
     */
    Outcome<FoundingStep> withdraw(String district, FoundingState state);

    record Report(LocalDate day, List<Row> rows) {
        public Map<FoundingState, Long> counts() {
            Map<FoundingState, Long> counts = new EnumMap<>(FoundingState.class);
            for (FoundingState state : FoundingState.values()) {
                counts.put(state, rows.stream().filter(row -> row.state() == state).count());
            }
            return counts;
        }

        public long founded() {
            return rows.stream().filter(row -> row.state().founded()).count();
        }
    }

    /**
     * @param since day of the step that led to the state; null where none was taken
     * @param association the district's association, from its preparation on
     * @param members active memberships of persons in it
     * @param units active memberships of units in it
     */
    record Row(
            District district,
            FoundingState state,
            @Nullable LocalDate since,
            @Nullable String document,
            @Nullable OrganisationId association,
            long members,
            long units) {}
}
