package home.engineers.programmes.internal;

import home.engineers.programmes.EligibilityProfile;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant filed, as the profile stood on that day. Without a name once the applicant was erased.
 *
 * @param employerName empty for whoever works for nobody
 * @param agencyName the personnel agency that posts and endorses in the employer's place, or null
 */
record Filing(String name, String employerName, @Nullable String agencyName, EligibilityProfile profile) {
    Filing withoutApplicant() {
        return new Filing("", employerName, agencyName, FiledProfile.UNTOLD);
    }

    boolean erased() {
        return name.isEmpty();
    }

    String agency() {
        return agencyName == null ? "" : agencyName;
    }
}
