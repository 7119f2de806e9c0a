package home.engineers.programmes.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormField;
import home.engineers.programmes.rules.FormRule;
import home.engineers.programmes.rules.FormType;
import home.engineers.programmes.rules.Prefill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Fills in what the profile kept once already tells. */
@Component
class FormPrefill {
    private final People people;
    private final HouseClock clock;

    FormPrefill(People people, HouseClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** What the profile answers, by the names of the fields. */
    Map<String, String> values(FormRule form, PersonId person) {
        Map<String, String> values = new LinkedHashMap<>();
        if (form.isNone()) {
            return values;
        }
        Profile profile = people.profile(person);
        for (FormField field : form.fields()) {
            Optional.ofNullable(field.prefill())
                    .flatMap(asked -> value(asked, profile))
                    .filter(value -> fits(field, value))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return values;
    }

    /** A value longer than the field takes is left for the applicant to shorten. */
    private static boolean fits(FormField field, String value) {
        return !(field.type() instanceof FormType.Text text) || value.codePointCount(0, value.length()) <= text.most();
    }

    /** The answers with which a form begins. */
    FormAnswers begun(FormRule form, PersonId person) {
        return new FormAnswers(new LinkedHashMap<>(values(form, person)));
    }

    private Optional<String> value(Prefill asked, Profile profile) {
        return switch (asked) {
            case NAME -> Optional.of(profile.name());
            case BORN -> Optional.ofNullable(profile.born()).map(LocalDate::toString);
            case EMPLOYER -> post(profile, Profile.Post::employerName);
            case DUTY -> post(profile, Profile.Post::duty);
            case SPECIALTIES -> ProfileOfPerson.specialties(profile).stream().findFirst();
            case SCHOOL -> education(profile).map(Profile.Education::school);
            case FIELD_OF_STUDY -> education(profile).map(Profile.Education::field);
            case GRADUATED -> education(profile).map(one -> one.completed().toString());
            case TITLE_OBTAINED -> profile.titles().stream()
                    .max(Comparator.comparing(Profile.Title::obtained))
                    .map(one -> one.obtained().toString());
            case ENGINEERING_SINCE -> Optional.ofNullable(ProfileOfPerson.eligibility(profile).engineeringSince())
                    .map(LocalDate::toString);
        };
    }

    private Optional<String> post(Profile profile, Function<Profile.Post, String> part) {
        return ProfileOfPerson.employers(profile, clock.today()).stream().findFirst().map(part).filter(one -> !one.isBlank());
    }

    private static Optional<Profile.Education> education(Profile profile) {
        return profile.educations().stream().max(Comparator.comparing(Profile.Education::completed));
    }
}
