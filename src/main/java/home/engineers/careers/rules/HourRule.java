package home.engineers.careers.rules;

import java.util.List;

/**
 * What a year of continuing education requires.
 *
 * @param total least hours in all
 * @param areas kinds of subject; each hour counts in one of them
 */
public record HourRule(int total, List<Area> areas) {
    /** Professional subjects (专业科目). */
    public static final String PROFESSIONAL = "professional";
    /** General subjects (公需科目). */
    public static final String GENERAL = "general";

    public HourRule {
        areas = List.copyOf(areas);
    }

    /**
     * @param least hours that must be of this area
     * @param most hours of this area that count towards the total; no limit where it is {@link Integer#MAX_VALUE}
     */
    public record Area(String id, int least, int most) {}

    /**
     * Professional subjects make up a share of the required hours; general ones count up to what that leaves (CPE-2, CPE-3).
     *
     * @param numerator with the denominator, the share of professional subjects, rounded up to the whole hour
     */
    public static HourRule ofYear(int required, int numerator, int denominator) {
        int professional = Math.ceilDiv(required * numerator, denominator);
        return new HourRule(
                required,
                List.of(new Area(PROFESSIONAL, professional, Integer.MAX_VALUE), new Area(GENERAL, 0, required - professional)));
    }
}
