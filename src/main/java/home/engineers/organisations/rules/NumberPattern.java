package home.engineers.organisations.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an association writes its membership numbers: plain text with {@code {yy}} or {@code {yyyy}} for the year of
 * admission and {@code {n:5}} for the running number, filled with zeros to that width.
 */
public record NumberPattern(String text) {
    private static final Pattern RUNNING = Pattern.compile("\\{n:([1-9])}");

    public NumberPattern {
        if (!RUNNING.matcher(text).find()) {
            throw new IllegalArgumentException("a number pattern needs a running number such as {n:5}: " + text);
        }
    }

    public String number(int year, int running) {
        String dated = text.replace("{yyyy}", String.valueOf(year)).replace("{yy}", "%02d".formatted(year % 100));
        Matcher place = RUNNING.matcher(dated);
        return place.replaceAll(found -> ("%0" + found.group(1) + "d").formatted(running));
    }
}
