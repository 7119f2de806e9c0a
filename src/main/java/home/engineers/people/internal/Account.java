package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with.
 *
 * @param secondFactor sealed secret of the second factor, or null where there is none
 * @param lastStep last time step a code of the second factor was taken for; an older one is refused
 */
record Account(
        PersonId person,
        @Nullable String password,
        @Nullable Instant passwordSetAt,
        byte @Nullable [] secondFactor,
        @Nullable Instant secondFactorAt,
        long lastStep,
        @Nullable Instant firstSignedInAt) {

    static Account none(PersonId person) {
        return new Account(person, null, null, null, null, 0, null);
    }

    boolean hasSecondFactor() {
        return secondFactor != null;
    }
}
