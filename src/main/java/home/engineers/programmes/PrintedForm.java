package home.engineers.programmes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The official forms that are filled from a case: 申报表, 公示表, 评审表. */
public enum PrintedForm {
    APPLICATION,
    /** Shows what the document lets a publicity show, and nothing else. */
    PUBLICITY,
    /** For those who handle the case: with opinions and the tally. */
    REVIEW;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PrintedForm> named(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
}
