package home.engineers.kernel.career;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Recognised hours (学时) of continuing education.
 *
 * @param year calendar year in which they count
 * @param hours whole hours
 * @param subject what they count as
 * @param sameness what tells that two items are one activity on record twice
 * @param held when it was, or null where only the year is known
 */
public record CareerHours(int year, int hours, Subject subject, String sameness, @Nullable Held held) {
    /** Kinds of subject (人社部令第25号 第7条). */
    public enum Subject {
        /** 专业科目. */
        PROFESSIONAL,
        /** 公需科目. */
        GENERAL,
        /** Either of the two, as serves the person. */
        EITHER
    }

    /**
     * Days, both included, and the hours of each day.
     *
     * @param began and {@code ceased}: both or neither
     */
    public record Held(LocalDate from, LocalDate until, @Nullable LocalTime began, @Nullable LocalTime ceased) {}
}
