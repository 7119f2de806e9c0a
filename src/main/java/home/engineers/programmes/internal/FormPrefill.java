package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.FormField;
import home.engineers.programmes.rules.FormRule;
import home.engineers.programmes.rules.FormType;
import home.engineers.programmes.rules.Prefill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    Map<String, Object> values(FormRule form, PersonId person) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (form.isNone()) {
            return values;
        }
        Profile profile = people.profile(person);
        for (FormField field : form.fields()) {
            Optional.ofNullable(field.prefill())
                    .flatMap(asked -> field.type() instanceof FormType.Rows rows
                            ? rows(rows, asked, profile)
                            : value(asked, profile).filter(value -> fits(field, value)).map(Object.class::cast))
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
        return new FormAnswers(values(form, person));
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
            default -> Optional.empty();
        };
    }

    private Optional<String> post(Profile profile, Function<Profile.Post, String> part) {
        return ProfileOfPerson.employers(profile, clock.today()).stream().findFirst().map(part).filter(one -> !one.isBlank());
    }

    private static Optional<Profile.Education> education(Profile profile) {
        return profile.educations().stream().max(Comparator.comparing(Profile.Education::completed));
    }

    /** As many rows as the group takes; a cell that its field cannot take is left for the applicant. */
    private static Optional<Object> rows(FormType.Rows rule, Prefill asked, Profile profile) {
        List<Map<String, Object>> rows = entries(asked, profile).stream()
                .map(entry -> row(rule, entry))
                .filter(row -> !row.isEmpty())
                .limit(rule.most())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static Map<String, Object> row(FormType.Rows rule, Map<Prefill, Object> entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (FormField field : rule.fields()) {
            Optional.ofNullable(field.prefill())
                    .flatMap(asked -> Optional.ofNullable(entry.get(asked)))
                    .map(Object::toString)
                    .filter(value -> !value.isBlank() && fits(field, value))
                    .ifPresent(value -> row.put(field.name(), value));
        }
        return row;
    }

    private static List<Map<Prefill, Object>> entries(Prefill asked, Profile profile) {
        return switch (asked) {
            case WORKS -> profile.works().stream()
                    .map(one -> entry(Prefill.WORK_TITLE, one.title(), Prefill.WORK_REFERENCE, one.reference(), Prefill.WORK_DATE, one.date()))
                    .toList();
            case POSTS -> profile.posts().stream()
                    .map(one -> {
                        Map<Prefill, Object> post = entry(
                                Prefill.POST_EMPLOYER, one.employerName(), Prefill.POST_DUTY, one.duty(), Prefill.POST_FROM, one.from());
                        if (one.to() != null) {
                            post.put(Prefill.POST_TO, one.to());
                        }
                        return post;
                    })
                    .toList();
            case EDUCATIONS -> profile.educations().stream()
                    .map(one -> entry(
                            Prefill.EDUCATION_SCHOOL, one.school(), Prefill.EDUCATION_FIELD, one.field(),
                            Prefill.EDUCATION_COMPLETED, one.completed()))
                    .toList();
            default -> List.of();
        };
    }

    private static Map<Prefill, Object> entry(
            Prefill first, Object one, Prefill second, Object two, Prefill third, @Nullable Object three) {
        Map<Prefill, Object> entry = new EnumMap<>(Prefill.class);
        entry.put(first, one);
        entry.put(second, two);
        if (three != null) {
            entry.put(third, three);
        }
        return entry;
    }
}
