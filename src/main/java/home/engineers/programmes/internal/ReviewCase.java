package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Subject;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param address unguessable address of its page
 * @param verification unguessable address of its public page
 * @param number what people call it; drawn at random, so that none tells another
 * @param employer the unit that posts and endorses: the employer, or the personnel agency in its place; null where the
 *     programme asks no employer
 * @param unit the unit that applies, or null where a person does
 * @param kind of case, as the document has it
 * @param call the call in which it was filed, or null
 * @param about the thing of another module that it is about, or null
 * @param governingDay the day whose law governs it: the day of filing
 * @param countedOn the day on which years are counted: the call's, else the day of filing
 */
record ReviewCase(
        CaseId id,
        int version,
        String address,
        String verification,
        String number,
        String programme,
        String edition,
        String level,
        String specialty,
        PersonId applicant,
        @Nullable OrganisationId employer,
        OrganisationId association,
        @Nullable OrganisationId unit,
        String kind,
        @Nullable UUID call,
        @Nullable UUID about,
        LocalDate governingDay,
        LocalDate countedOn,
        Instant filedAt,
        CaseState state) {

    Subject ofApplicant() {
        return unit == null ? Subject.of(applicant) : Subject.of(unit);
    }

    Subject ofEmployer() {
        return employer == null ? Subject.of() : Subject.of(employer);
    }

    Subject ofAssociation() {
        return Subject.of(association);
    }

    ReviewCase next(CaseState after) {
        return new ReviewCase(
                id, version + 1, address, verification, number, programme, edition, level, specialty, applicant, employer,
                association, unit, kind, call, about, governingDay, countedOn, filedAt, after);
    }
}
