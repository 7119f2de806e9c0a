package home.engineers.people;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile kept once and reused by every other module. No identity number is in it. */
public record Profile(
        PersonId person,
        String name,
        @Nullable LocalDate born,
        Employment employment,
        @Nullable LocalDate barredUntil,
        List<Education> educations,
        List<Post> posts,
        List<Title> titles,
        List<Skill> skills,
        List<String> specialties,
        List<ContinuingEducation> continuingEducation,
        List<Work> works) {

    /** Wire names: in-post, self-employed, retired, civil-servant. */
    public enum Employment {
        IN_POST,
        SELF_EMPLOYED,
        RETIRED,
        CIVIL_SERVANT
    }

    /** @param level technical-school-intermediate … doctor, as in the eligibility profile */
    public record Education(String level, String school, String field, LocalDate completed) {}

    /** @param employer organisation of the house, where the employer is a unit known to it */
    public record Post(
            String employerName,
            @Nullable OrganisationId employer,
            String duty,
            boolean engineering,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** @param level technician, assistant-engineer, engineer, senior-engineer, professor-engineer */
    public record Title(String level, String specialty, String issuer, LocalDate obtained) {}

    /** @param level skilled-3 (高级工), skilled-2 (技师), skilled-1 (高级技师) */
    public record Skill(String level, String occupation, LocalDate obtained) {}

    /**
     * @param compulsory true for 公需科目, false for 专业科目
     * @param either whether the provider lets it count as the one or the other
     * @param held when, or null where only the year is known
     */
    public record ContinuingEducation(
            int year, String subject, boolean compulsory, boolean either, int hours, String provider, @Nullable Held held) {
        public ContinuingEducation(int year, String subject, boolean compulsory, int hours, String provider) {
            this(year, subject, compulsory, false, hours, provider, null);
        }
    }

    /**
     * Days on which something was held, both included, within one year.
     *
     * @param began and {@code ceased}: hours of each day, both or neither
     */
    public record Held(LocalDate from, LocalDate until, @Nullable LocalTime began, @Nullable LocalTime ceased) {}

    /** @param kind paper, patent or project */
    public record Work(String kind, String title, String reference, @Nullable LocalDate date) {}
}
