package home.engineers.patents.rules;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.PatentNumber;
import home.engineers.patents.PatentNumber.Kind;
import home.engineers.patents.PublicationNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of patents where nothing says of what they are, as in a form or a reference: told by their shape whether they are
 * of an application (ZC 0006-2003, rules sheet PAT-01 to PAT-06) or of a document (ZC 0007, PAT-07).
 */
public final class WrittenNumbers {
    private static final int LONGEST = 60;
    private static final Pattern LABEL = Pattern.compile("^(?:(?:中国)?(?:发明|实用新型|外观设计)?专利(?:申请)?号|申请号|(?:授权)?公[开告布](?:公告)?号|PATENT NO|NO)\\s*[.:]*\\s*");
    private static final Pattern SIGNS = Pattern.compile("[0-9A-Z\\s./(),-]+");
    private static final Pattern CHINESE_APPLICATION = Pattern.compile("(?:CN|ZL)?(?:\\d{12}[\\dX]?|(?:8[5-9]|9\\d|0[0-3])\\d{6}[\\dX]?)|ZL.*|CN\\d{13}.+");
    private static final Pattern SERIES = Pattern.compile("US\\s*\\d{2}/[\\d,.\\s]+");
    private static final Pattern EUROPEAN = Pattern.compile("EP\\s*\\d{8}\\.\\d");
    private static final Pattern INTERNATIONAL = Pattern.compile("PCT([A-Z]{2})(\\d{2}|\\d{4})(\\d{5,6})");

    private WrittenNumbers() {}

    public static Outcome<PatentNumber> read(String written) {
        if (written.length() > LONGEST) {
            return refused(written);
        }
        String upper = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).strip();
        String text = LABEL.matcher(upper).replaceFirst("");
        String bare = ApplicationNumbers.bare(text);
        if (!SIGNS.matcher(text).matches()) {
            return refused(written);
        }
        boolean application = bare.startsWith("PCT") ? INTERNATIONAL.matcher(bare).matches()
                : CHINESE_APPLICATION.matcher(bare).matches() || SERIES.matcher(text).matches() || EUROPEAN.matcher(text).matches();
        if (application) {
            return ApplicationNumbers.read("CN", text).map(number -> new PatentNumber(Kind.APPLICATION, number.text(), printed(number)));
        }
        return PublicationNumbers.read(text) instanceof Granted<PublicationNumber>(PublicationNumber number)
                ? Outcome.granted(new PatentNumber(Kind.PUBLICATION, number.text(), number.text()))
                : refused(written);
    }

    /** With the point before the check character, and the strokes of American and international numbers, as offices print them. */
    private static String printed(ApplicationNumber number) {
        String digits = number.number();
        Matcher international = INTERNATIONAL.matcher(digits);
        if (international.matches()) {
            return "PCT/" + international.group(1) + international.group(2) + "/" + international.group(3);
        }
        int check = digits.length() - 1;
        return number.country() + switch (number.country()) {
            case "CN", "EP" -> digits.substring(0, check) + "." + digits.substring(check);
            case "US" -> digits.substring(0, 2) + "/" + digits.substring(2);
            default -> digits;
        };
    }

    private static Outcome<PatentNumber> refused(String written) {
        return Outcome.refused(Reason.of("patents.number.any", ApplicationNumbers.shortened(written)));
    }
}
