package home.engineers.patents.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.patents.PublicationNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of published documents in any spelling (rules sheet PAT-07, PAT-08: ZC 0007, ZC 0008-2004, secondary copies). */
public final class PublicationNumbers {
    private static final Pattern WHOLE = Pattern.compile("([A-Z]{2})([A-Z]{0,2}\\d{4,15})([A-Z]\\d?)?");
    private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}");
    private static final Pattern REPRINT = Pattern.compile("[ABCUSY][89]");
    private static final Pattern DOC = Pattern.compile("[A-Z]{0,2}\\d{1,15}");
    private static final Pattern KIND = Pattern.compile("[A-Z]\\d?|");
    private static final Pattern CHINESE = Pattern.compile("[1-9]\\d{6,8}");
    private static final Pattern AMERICAN_GRANT = Pattern.compile("([A-Z]{0,2})0*(\\d+)");
    private static final Pattern AMERICAN_YEAR = Pattern.compile("(20\\d{2})(\\d{6})");

    private PublicationNumbers() {}

    /** A number written in one piece, such as {@code CN 114081026 A} or {@code us-2001/0000044-a1}. */
    public static Outcome<PublicationNumber> read(String written) {
        Matcher whole = WHOLE.matcher(ApplicationNumbers.bare(written));
        return whole.matches()
                ? of(whole.group(1), whole.group(2), whole.group(3) == null ? "" : whole.group(3))
                : refused(written);
    }

    /** A number of which a file gives the parts. */
    public static Outcome<PublicationNumber> of(String country, String doc, String kind) {
        String office = ApplicationNumbers.bare(country);
        String digits = ApplicationNumbers.bare(doc);
        String code = ApplicationNumbers.bare(kind);
        if (!OFFICE.matcher(office).matches() || !DOC.matcher(digits).matches() || !KIND.matcher(code).matches()) {
            return refused(country + doc + kind);
        }
        return switch (office) {
            case "CN" -> CHINESE.matcher(digits).matches()
                    ? Outcome.granted(new PublicationNumber(office, digits, code))
                    : refused(country + doc + kind);
            case "US" -> Outcome.granted(new PublicationNumber(office, american(digits), code));
            default -> Outcome.granted(new PublicationNumber(office, digits, code));
        };
    }

    /** The document that one with this number corrects: in China the one of the same letter (ZC 0008-2004: A8, A9, B8, B9, U8, U9, S8, S9). */
    public static Optional<PublicationNumber> corrected(PublicationNumber reprint) {
        return reprint.country().equals("CN") && REPRINT.matcher(reprint.kind()).matches()
                ? Optional.of(new PublicationNumber(reprint.country(), reprint.doc(), reprint.kind().substring(0, 1)))
                : Optional.empty();
    }

    /** Grants without leading zeros, applications with the year and seven digits as the office itself writes them. */
    private static String american(String digits) {
        Matcher year = AMERICAN_YEAR.matcher(digits);
        if (year.matches()) {
            return year.group(1) + "0" + year.group(2);
        }
        Matcher grant = AMERICAN_GRANT.matcher(digits);
        return grant.matches() ? grant.group(1) + grant.group(2) : digits;
    }

    private static Outcome<PublicationNumber> refused(String written) {
        return Outcome.refused(Reason.of("patents.number.publication", ApplicationNumbers.shortened(written)));
    }
}
