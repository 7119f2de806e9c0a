package home.engineers.people.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of a person: names and addresses, nothing that is a list.
 *
 * @param employment wire name of {@link home.engineers.people.Profile.Employment}
 */
record Person(
        PersonId id,
        String name,
        @Nullable String gender,
        @Nullable LocalDate born,
        String employment,
        @Nullable LocalDate barredUntil,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable String district,
        Language language,
        boolean invented,
        int version) {

    static Person entered(PersonId id, Draft draft) {
        return new Person(
                id, draft.name(), draft.gender(), draft.born(), draft.employment(), null, draft.mobile(), draft.mail(),
                draft.district(), Language.ZH, draft.invented(), 0);
    }

    Person reachedAt(@Nullable String newMobile, @Nullable String newMail) {
        return new Person(
                id, name, gender, born, employment, barredUntil, newMobile, newMail, district, language, invented, version);
    }

    Person describedAs(
            String newName, @Nullable String newGender, @Nullable LocalDate newBorn, String newEmployment, @Nullable String newDistrict) {
        return new Person(
                id, newName, newGender, newBorn, newEmployment, barredUntil, mobile, mail, newDistrict, language, invented, version);
    }
}
