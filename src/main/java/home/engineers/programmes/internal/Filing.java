package home.engineers.programmes.internal;

import home.engineers.programmes.EligibilityProfile;

/** What the applicant filed, as the profile stood on that day. */
record Filing(String name, String employerName, EligibilityProfile profile) {}
