package home.engineers.programmes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that are filled from a case: 申报表, 公示表, 评审表, and 推荐函. */
public enum PrintedForm {
    APPLICATION,
    /** Shows what the document lets a publicity show, and nothing else. */
    PUBLICITY,
    /** For those who handle the case: with opinions and the tally. */
    REVIEW,
    /** Goes out to whoever the award recommends to; only where it does, and as long as it stands. */
    RECOMMENDATION;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PrintedForm> named(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
}
