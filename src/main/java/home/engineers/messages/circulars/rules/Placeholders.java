package home.engineers.messages.circulars.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces in the text of a notice and is put in for each recipient: {姓名}, {会员号}, {协会}. */
public final class Placeholders {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");
    private static final Pattern LONE = Pattern.compile("[{}]");
    private static final Map<String, Word> WORDS = Map.of(
            "姓名", Word.NAME, "name", Word.NAME, "会员号", Word.NUMBER, "number", Word.NUMBER,
            "协会", Word.ASSOCIATION, "association", Word.ASSOCIATION);

    private static final LocalizedText KNOWN =
            new LocalizedText("{姓名}、{会员号}、{协会}", "{name}, {number} and {association}");

    private enum Word {
        NAME,
        NUMBER,
        ASSOCIATION
    }

    private Placeholders() {}

    /** What is put in for one recipient. */
    public record Values(String name, String number, String association) {}

    /** Every placeholder that is not known and every brace that is not closed, each with its line. */
    public static List<Reason> faults(String field, String text) {
        List<Reason> faults = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher found = BRACES.matcher(lines[i]);
            while (found.find()) {
                if (word(found.group(1)).isEmpty()) {
                    faults.add(Reason.at(field, "messages.circular.placeholder", i + 1, found.group(), KNOWN));
                }
            }
            if (LONE.matcher(BRACES.matcher(lines[i]).replaceAll("")).find()) {
                faults.add(Reason.at(field, "messages.circular.brace", i + 1));
            }
        }
        return faults;
    }

    /** The text for one recipient; what is not known stays as it stands. */
    public static String fill(String text, Values values) {
        return BRACES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))
                .map(word -> switch (word) {
                    case NAME -> values.name();
                    case NUMBER -> values.number();
                    case ASSOCIATION -> values.association();
                })
                .orElse(found.group())));
    }

    private static Optional<Word> word(String written) {
        return Optional.ofNullable(WORDS.get(written.strip()));
    }
}
