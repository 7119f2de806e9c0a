package home.engineers.programmes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What eligibility is judged by. An item named in {@code untold} was not told and is never guessed; an empty list or a
 * null date that is not named there means that there is none.
 *
 * @param engineeringSince date of the first engineering post
 * @param barredUntil last day of a bar on applications
 * @param form what was answered in the form of the programme asked about; kept with the form, never with the profile
 */
public record EligibilityProfile(
        @Nullable LocalDate born,
        List<Degree> degrees,
        List<Title> titles,
        List<Skill> skills,
        @Nullable LocalDate engineeringSince,
        @Nullable EmploymentKind employment,
        @Nullable LocalDate barredUntil,
        Set<Item> untold,
        @JsonIgnore Map<String, Object> form) {
    public EligibilityProfile {
        degrees = List.copyOf(degrees);
        titles = List.copyOf(titles);
        skills = List.copyOf(skills);
        untold = Set.copyOf(untold);
        form = form == null ? Map.of() : Map.copyOf(form);
    }

    /** A profile beside which nothing was answered in a form. */
    public EligibilityProfile(
            @Nullable LocalDate born,
            List<Degree> degrees,
            List<Title> titles,
            List<Skill> skills,
            @Nullable LocalDate engineeringSince,
            @Nullable EmploymentKind employment,
            @Nullable LocalDate barredUntil,
            Set<Item> untold) {
        this(born, degrees, titles, skills, engineeringSince, employment, barredUntil, untold, Map.of());
    }

    /** The same profile with answers to the form of a programme, by the names of its fields. */
    public EligibilityProfile answering(Map<String, Object> answers) {
        return new EligibilityProfile(
                born, degrees, titles, skills, engineeringSince, employment, barredUntil, untold, answers);
    }

    public boolean tells(Item item) {
        return !untold.contains(item);
    }

    /** Whether there is a degree, title or skill level at all. */
    public boolean qualified() {
        return !(degrees.isEmpty() && titles.isEmpty() && skills.isEmpty());
    }

    public record Degree(DegreeLevel level, LocalDate completed) {}

    public record Title(TitleLevel level, LocalDate obtained) {}

    public record Skill(SkillLevel level, LocalDate obtained) {}

    /** The items of a profile that a fact may rest on. */
    public enum Item {
        DEGREES,
        TITLES,
        SKILLS,
        ENGINEERING_SINCE,
        EMPLOYMENT,
        BAR
    }
}
