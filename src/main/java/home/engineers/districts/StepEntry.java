package home.engineers.districts;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one step of one district: planned, taken, or both.
 *
 * @param step key of the step
 * @param takenOn null until it is taken
 * @param document number or title of the document that proves it; null until it is taken
 * @param number registration number, where one came with the step
 * @param recordedBy null until it is taken, and where it was taken over
 */
public record StepEntry(
        UUID id,
        String district,
        String step,
        @Nullable LocalDate plannedOn,
        @Nullable PersonId plannedBy,
        @Nullable LocalDate takenOn,
        @Nullable String document,
        @Nullable String number,
        @Nullable PersonId recordedBy,
        @Nullable Instant recordedAt,
        int version) {

    public boolean taken() {
        return takenOn != null;
    }

    public StepEntry planned(LocalDate day, PersonId by) {
        return new StepEntry(id, district, step, day, by, takenOn, document, number, recordedBy, recordedAt, version);
    }

    /** As it should have been recorded. @param registration empty where no number came with it */
    public StepEntry corrected(LocalDate day, String proof, String registration) {
        return new StepEntry(
                id, district, step, plannedOn, plannedBy, day, proof, registration.isEmpty() ? null : registration, recordedBy,
                recordedAt, version);
    }

    /** As if it had never been taken; what was planned stays. */
    public StepEntry withdrawn() {
        return new StepEntry(id, district, step, plannedOn, plannedBy, null, null, null, null, null, version);
    }

    /** @param registration empty where no number came with it */
    public StepEntry taken(LocalDate day, String proof, String registration, @Nullable PersonId by, Instant at) {
        return new StepEntry(
                id, district, step, plannedOn, plannedBy, day, proof, registration.isEmpty() ? null : registration, by, at,
                version);
    }
}
