package home.engineers.cast.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cast as it is written down in {@code cast/cast.yaml}. */
record Script(
        Association association,
        List<String> departments,
        List<Committee> committees,
        List<Unit> units,
        FoundingStates districts,
        List<Part> people) {

    record Association(String name, String nameEn, String creditCode) {}

    record Committee(String name, LocalDate since) {}

    record Unit(String key, String name, String creditCode, String district) {}

    /** District codes by founding state; a district in none of the lists has not begun. */
    record FoundingStates(List<String> active, List<String> registered, List<String> approved, List<String> preparing) {}

    record Degree(String level, String school, String field, LocalDate completed) {}

    record Title(String level, String specialty, String issuer, LocalDate obtained) {}

    record Skill(String level, String occupation, LocalDate obtained) {}

    /** @param in key of a unit, name of a committee or department, code of a district, or {@code association} */
    record Office(@Nullable Role role, @JsonProperty("in") String in, String title) {}

    /**
     * @param mail null where copies of notices are not wanted
     * @param joined how many days ago a membership was applied for, or null where it is older than the house
     * @param way null for those who have no way in
     */
    /** Continuing education of one year: hours of professional and of general subjects. */
    record Hours(int year, String subject, int professional, int general) {}

    record Part(
            String key,
            String name,
            LocalDate born,
            String mobile,
            @Nullable String mail,
            String document,
            String district,
            @Nullable String unit,
            @Nullable String duty,
            @Nullable Boolean engineering,
            @Nullable LocalDate engineeringSince,
            @Nullable Degree degree,
            @Nullable Title title,
            @Nullable Skill skill,
            @Nullable List<String> specialties,
            @Nullable List<Hours> hours,
            @Nullable Office position,
            boolean member,
            @Nullable Integer joined,
            @Nullable LocalizedText way) {

        Role role() {
            return position == null || position.role() == null ? Role.ENGINEER : position.role();
        }
    }

    static Script read() {
        return CastFile.read("cast.yaml", Script.class);
    }
}
