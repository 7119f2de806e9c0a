-- Whether suggestions may rest on the person is a consent (purpose push), kept with all others by people_consent.
drop table interest_preference;
