package home.engineers.interests.rules;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What patents of a specialty speak of: the parts of its name, without the words that name any trade. */
final class SpecialtyWords {
    private static final Pattern BETWEEN = Pattern.compile("[与和及、/／;；,，·]|\\band\\b");
    private static final Pattern ANY_TRADE = Pattern.compile("(工程|技术|工艺|专业|engineering|technology)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("[\"“”「」＂《》()（）:：*]");
    private static final int SHORTEST = 2;

    private SpecialtyWords() {}

    /** A query that finds any of the parts; empty where nothing of the name can be looked for. */
    static String query(String specialty) {
        return BETWEEN.splitAsStream(MARKS.matcher(specialty).replaceAll(" "))
                .map(String::strip)
                .map(part -> {
                    String bare = ANY_TRADE.matcher(part).replaceAll("").strip();
                    return bare.length() >= SHORTEST ? bare : part;
                })
                .filter(part -> part.length() >= SHORTEST)
                .map(part -> "\"" + part + "\"")
                .distinct()
                .collect(Collectors.joining(" OR "));
    }
}
