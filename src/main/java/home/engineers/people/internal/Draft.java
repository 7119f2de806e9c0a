package home.engineers.people.internal;

import home.engineers.people.IdentityDocument;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import home.engineers.people.rules.Section;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be entered of a person, as typed or read from a table.
 *
 * @param entries values by field for each section; null values where the source leaves them open
 */
record Draft(
        String name,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable IdentityDocument document,
        @Nullable String gender,
        @Nullable LocalDate born,
        @Nullable String district,
        String employment,
        Map<Section, List<Map<String, @Nullable Object>>> entries,
        boolean invented) {

    Draft livingIn(String code) {
        return new Draft(name, mobile, mail, document, gender, born, code, employment, entries, invented);
    }

    static Draft of(NewPerson person) {
        Map<Section, List<Map<String, @Nullable Object>>> entries = new EnumMap<>(Section.class);
        entries.put(Section.EDUCATION, all(person.educations(), Draft::education));
        entries.put(Section.POST, all(person.posts(), Draft::post));
        entries.put(Section.TITLE, all(person.titles(), Draft::title));
        entries.put(Section.SKILL, all(person.skills(), Draft::skill));
        entries.put(Section.SPECIALTY, all(person.specialties(), name -> Map.of("name", name)));
        entries.put(Section.CPD, all(person.continuingEducation(), Draft::training));
        entries.put(Section.WORK, all(person.works(), Draft::work));
        return new Draft(
                person.name(), person.mobile(), person.mail(), person.document(), person.gender(), person.born(),
                person.district(), person.employment().name().toLowerCase(Locale.ROOT).replace('_', '-'), entries,
                person.invented());
    }

    private static <T> List<Map<String, @Nullable Object>> all(List<T> things, Function<T, Map<String, @Nullable Object>> shape) {
        return things.stream().map(shape).toList();
    }

    private static Map<String, @Nullable Object> education(Profile.Education one) {
        return Map.of("level", one.level(), "school", one.school(), "field", one.field(), "completed", one.completed());
    }

    private static Map<String, @Nullable Object> post(Profile.Post one) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("employer_name", one.employerName());
        values.put("employer", one.employer());
        values.put("duty", one.duty());
        values.put("engineering", one.engineering());
        values.put("started", one.from());
        values.put("ended", one.to());
        return values;
    }

    private static Map<String, @Nullable Object> title(Profile.Title one) {
        return Map.of("level", one.level(), "specialty", one.specialty(), "issuer", one.issuer(), "obtained", one.obtained());
    }

    private static Map<String, @Nullable Object> skill(Profile.Skill one) {
        return Map.of("level", one.level(), "occupation", one.occupation(), "obtained", one.obtained());
    }

    private static Map<String, @Nullable Object> training(Profile.ContinuingEducation one) {
        Profile.Held held = one.held();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("year", one.year());
        values.put("subject", one.subject());
        values.put("compulsory", one.compulsory());
        values.put("either", one.either());
        values.put("hours", one.hours());
        values.put("provider", one.provider());
        values.put("held", held == null ? null : held.from());
        values.put("held_until", held == null ? null : held.until());
        values.put("began", held == null || held.began() == null ? "" : held.began().toString());
        values.put("ceased", held == null || held.ceased() == null ? "" : held.ceased().toString());
        return values;
    }

    private static Map<String, @Nullable Object> work(Profile.Work one) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("kind", one.kind());
        values.put("title", one.title());
        values.put("reference", one.reference());
        values.put("dated", one.date());
        return values;
    }
}
