package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.people.Profile;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.internal.EndorsingUnits.Employer;
import org.jspecify.annotations.Nullable;

/**
 * Who applies: a person, or a unit for which one acts.
 *
 * @param profile of the person who files
 * @param name of whoever applies, as the case is called
 * @param employer of the person; for a unit the unit itself
 * @param unit that applies, or null
 * @param judged what the clauses are asked of: nothing of the person who acts for a unit
 */
record Applying(
        Profile profile, String name, Employer employer, @Nullable OrganisationId unit, EligibilityProfile judged) {
    PersonId person() {
        return profile.person();
    }
}
