package home.engineers.people.rules;

import home.engineers.people.Profile.ContinuingEducation;
import java.util.Collection;

/**
 * Hours of continuing education of one calendar year against what the year requires.
 *
 * @param professional hours of professional subjects (专业科目)
 * @param general hours of general subjects (公需科目)
 * @param required least hours a year (rule CPE-2)
 * @param requiredProfessional how many of the required hours professional subjects must make up (rule CPE-3)
 */
public record EducationYear(int year, int professional, int general, int required, int requiredProfessional) {
    /** @param numerator with the denominator, the share of professional subjects in the required hours */
    public static EducationYear of(
            int year, Collection<ContinuingEducation> entries, int required, int numerator, int denominator) {
        return new EducationYear(
                year,
                hours(year, entries, false),
                hours(year, entries, true),
                required,
                Math.ceilDiv(required * numerator, denominator));
    }

    public int total() {
        return professional + general;
    }

    /** General subjects count up to what professional ones leave of the required hours, so both lacks end together. */
    public int lacking() {
        return Math.max(Math.max(0, required - total()), lackingProfessional());
    }

    public int lackingProfessional() {
        return Math.max(0, requiredProfessional - professional);
    }

    private static int hours(int year, Collection<ContinuingEducation> entries, boolean compulsory) {
        return entries.stream()
                .filter(entry -> entry.year() == year && entry.compulsory() == compulsory)
                .mapToInt(ContinuingEducation::hours)
                .sum();
    }
}
