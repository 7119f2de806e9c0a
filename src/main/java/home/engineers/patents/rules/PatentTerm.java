package home.engineers.patents.rules;

import home.engineers.law.Clause;
import java.time.LocalDate;

/** The term of a right, counted from the day of filing. */
public final class PatentTerm {
    private PatentTerm() {}

    /**
     * The last day of a term of whole years: the day before the same day so many years on, since the day of filing itself
     * counts (专利法 第42条 均自申请日起计算); of 29 February, the last of that month.
     */
    @Clause(instrument = "patent-law-2020", article = "42", rule = "PAT-20")
    public static LocalDate lastDay(LocalDate filedOn, int years) {
        return filedOn.plusYears(years).minusDays(1);
    }
}
