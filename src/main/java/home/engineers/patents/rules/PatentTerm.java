package home.engineers.patents.rules;

import home.engineers.law.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The term of a right. */
public final class PatentTerm {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*(?:天|日|days?)");

    private PatentTerm() {}

    /**
     * The last day of a term of whole years: the day before the same day so many years on, since the day of filing itself
     * counts (专利法 第42条 均自申请日起计算); of 29 February, the last of that month.
     */
    @Clause(instrument = "patent-law-2020", article = "42", rule = "PAT-20")
    public static LocalDate lastDay(LocalDate filedOn, int years) {
        return filedOn.plusYears(years).minusDays(1);
    }

    /**
     * The last day in the United States, where a term ends so many years from a day, on the same day of the year.
     *
     * @param from day of filing, for designs day of the grant
     * @param extension days by which the office extended it
     */
    @Clause(instrument = "us-code-35", article = "154", rule = "PAT-US-1")
    public static LocalDate anniversary(LocalDate from, int years, int extension) {
        return from.plusYears(years).plusDays(extension);
    }

    /**
     * Whether of an application filed before the twenty years from filing came into force the term from the grant counts: where
     * the right had ended by then, and where it lasts longer (35 U.S.C. 154(c)(1)).
     *
     * @param reform day on which the term from filing came into force
     */
    @Clause(instrument = "us-code-35", article = "154", rule = "PAT-US-2")
    public static boolean fromGrant(LocalDate byGrant, LocalDate byFiling, LocalDate reform) {
        return byGrant.isBefore(reform) || byGrant.isAfter(byFiling);
    }

    /** Days of all extensions together; empty where one of them does not tell how many. */
    public static OptionalInt extension(List<String> words) {
        List<OptionalInt> each = words.stream().map(PatentTerm::days).toList();
        return each.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(each.stream().mapToInt(OptionalInt::getAsInt).sum())
                : OptionalInt.empty();
    }

    /** Days of an extension as an office words it, such as {@code 802 days} or {@code 补偿 120 天}; empty where none are told. */
    public static OptionalInt days(String words) {
        Matcher days = DAYS.matcher(words);
        return days.find() ? OptionalInt.of(Integer.parseInt(days.group(1))) : OptionalInt.empty();
    }
}
