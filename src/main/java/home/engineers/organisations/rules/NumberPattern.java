package home.engineers.organisations.rules;

import home.engineers.kernel.Reason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an association writes its membership numbers: plain text with {@code {yy}} or {@code {yyyy}} for the year of
 * admission and {@code {n:5}} for the running number, filled with zeros to that width.
 */
public record NumberPattern(String text) {
    /** Field of forms that a fault is shown at. */
    public static final String FIELD = "pattern";

    private static final int LONGEST = 40;
    private static final Pattern RUNNING = Pattern.compile("\\{n:([1-9])}");
    private static final Pattern YEAR = Pattern.compile("\\{yy(yy)?}");
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}〔〕（）()/._-]*");

    public NumberPattern {
        if (!RUNNING.matcher(text).find()) {
            throw new IllegalArgumentException("a number pattern needs a running number such as {n:5}: " + text);
        }
    }

    /** What is wrong with a pattern as someone typed it. */
    public static Optional<Reason> fault(String typed) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return Optional.of(Reason.at(FIELD, "organisations.rule.patternLength"));
        }
        long running = RUNNING.matcher(typed).results().count();
        if (running != 1) {
            return Optional.of(Reason.at(FIELD, running == 0 ? "organisations.rule.patternNoRunning" : "organisations.rule.patternTwice"));
        }
        String rest = YEAR.matcher(RUNNING.matcher(typed).replaceAll("")).replaceAll("");
        return PLAIN.matcher(rest).matches()
                ? Optional.empty()
                : Optional.of(Reason.at(FIELD, "organisations.rule.patternCharacter"));
    }

    public String number(int year, int running) {
        String dated = text.replace("{yyyy}", String.valueOf(year)).replace("{yy}", "%02d".formatted(year % 100));
        Matcher place = RUNNING.matcher(dated);
        return place.replaceAll(found -> ("%0" + found.group(1) + "d").formatted(running));
    }
}
