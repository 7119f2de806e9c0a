package home.engineers.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What eligibility is judged by. An item named in {@code untold} was not told and is never guessed; an empty list or a
 * null date that is not named there means that there is none.
 *
 * @param engineeringSince date of the first engineering post
 * @param barredUntil last day of a bar on applications
 */
public record EligibilityProfile(
        @Nullable LocalDate born,
        List<Degree> degrees,
        List<Title> titles,
        List<Skill> skills,
        @Nullable LocalDate engineeringSince,
        @Nullable EmploymentKind employment,
        @Nullable LocalDate barredUntil,
        Set<Item> untold) {
    public EligibilityProfile {
        degrees = List.copyOf(degrees);
        titles = List.copyOf(titles);
        skills = List.copyOf(skills);
        untold = Set.copyOf(untold);
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
