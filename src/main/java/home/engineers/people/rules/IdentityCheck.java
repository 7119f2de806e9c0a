package home.engineers.people.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.people.IdentityDocument;
import home.engineers.people.IdentityDocument.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the number of an identity document as far as its kind has a check. The area code is never compared with
 * today's divisions: it stays with a person for life (GB 11643). The foreign permanent resident's card of 2023 takes its
 * check digit from GB 11643 as well (National Immigration Administration, reading rules of that card); for the older one
 * of 15 characters no check is published, so its shape and birthday are all that is looked at.
 */
public final class IdentityCheck {
    /** Field of forms and column of imports that a fault is shown at. */
    public static final String FIELD = "number";

    private static final int AGE_OF_OWN_CONSENT = 14;
    private static final int OLDEST = 150;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern HMT_AREA = Pattern.compile("8[123]0000.*");
    private static final Pattern TRAVEL = Pattern.compile("[HM][0-9]{8}([0-9]{2})?|[0-9]{8}");
    private static final Pattern FOREIGN_OLD = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{6,12}");

    private IdentityCheck() {}

    /**
     * A document whose number is well formed.
     *
     * @param born told by the document, else as stated, else null
     * @param gender told by the document, else null
     */
    public record Checked(IdentityDocument document, @Nullable LocalDate born, @Nullable String gender) {}

    /** @param born as stated beside the document, or null */
    public static Outcome<Checked> check(IdentityDocument document, @Nullable LocalDate born, LocalDate today) {
        String number = normalised(document.number());
        IdentityDocument clean = new IdentityDocument(document.kind(), number);
        Optional<Reason> form = formFault(document.kind(), number);
        if (form.isPresent()) {
            return Outcome.refused(form.get());
        }
        if (!tellsBirth(clean)) {
            return ofAge(new Checked(clean, born, null), today);
        }
        Optional<LocalDate> told = birthOf(clean, today);
        if (told.isEmpty()) {
            return Outcome.refused(Reason.at(FIELD, "people.identity.birthImpossible"));
        }
        if (born != null && !born.equals(told.get())) {
            return Outcome.refused(Reason.at("born", "people.identity.birthDiffers", told.get().toString()));
        }
        return ofAge(new Checked(clean, told.get(), genderOf(clean)), today);
    }

    /** The day of birth that the number tells; empty where its kind tells none. */
    public static Optional<LocalDate> bornBy(IdentityDocument document, LocalDate today) {
        return tellsBirth(document) ? birthOf(document, today) : Optional.empty();
    }

    /** The gender that the seventeenth digit tells, odd for men (GB 11643); empty where the kind tells none. */
    public static Optional<String> genderBy(IdentityDocument document) {
        return Optional.ofNullable(genderOf(document));
    }

    /** The kind a number has by its shape, for tables that do not name it. */
    public static Kind kindOf(String number) {
        String clean = normalised(number);
        if (FOREIGN_OLD.matcher(clean).matches() || (clean.length() == 18 && clean.startsWith("9"))) {
            return Kind.FOREIGN_PERMANENT;
        }
        if (clean.length() == 18 && HMT_AREA.matcher(clean).matches()) {
            return Kind.HMT_RESIDENT;
        }
        if (TRAVEL.matcher(clean).matches()) {
            return Kind.HMT_TRAVEL;
        }
        boolean digits = clean.chars().filter(Character::isDigit).count() >= clean.length() - 1L;
        return digits && clean.length() > 9 ? Kind.RESIDENT : Kind.PASSPORT;
    }

    /** Upper case, without blanks, full-width signs made narrow. */
    public static String normalised(String number) {
        return java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200b()-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** First three and last four characters, or less of a short number: enough to recognise, not to use. */
    public static String masked(String number) {
        int head = number.length() > 12 ? 3 : 1;
        int tail = number.length() > 12 ? 4 : 2;
        return number.substring(0, head) + "*".repeat(number.length() - head - tail)
                + number.substring(number.length() - tail);
    }

    private static Optional<Reason> formFault(Kind kind, String number) {
        return switch (kind) {
            case RESIDENT -> eighteenFault(number, "people.identity.residentForm")
                    .or(() -> fault(number.matches("[89].*"), "people.identity.notResident"));
            case HMT_RESIDENT -> eighteenFault(number, "people.identity.hmtResidentForm")
                    .or(() -> fault(!HMT_AREA.matcher(number).matches(), "people.identity.hmtResidentForm"));
            case HMT_TRAVEL -> fault(!TRAVEL.matcher(number).matches(), "people.identity.hmtTravelForm");
            case FOREIGN_PERMANENT -> FOREIGN_OLD.matcher(number).matches()
                    ? Optional.empty()
                    : eighteenFault(number, "people.identity.foreignForm")
                            .or(() -> fault(!number.startsWith("9"), "people.identity.foreignForm"));
            case PASSPORT -> fault(!PASSPORT.matcher(number).matches(), "people.identity.passportForm");
        };
    }

    private static Optional<Reason> eighteenFault(String number, String formKey) {
        if (!EIGHTEEN.matcher(number).matches()) {
            return fault(true, formKey);
        }
        return fault(checkDigit(number) != number.charAt(17), "people.identity.checkDigit");
    }

    private static Optional<Reason> fault(boolean wrong, String key) {
        return wrong ? Optional.of(Reason.at(FIELD, key)) : Optional.empty();
    }

    /** ISO 7064 MOD 11-2 over the first seventeen digits. */
    static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean tellsBirth(IdentityDocument document) {
        return switch (document.kind()) {
            case RESIDENT, HMT_RESIDENT, FOREIGN_PERMANENT -> true;
            case HMT_TRAVEL, PASSPORT -> false;
        };
    }

    private static Optional<LocalDate> birthOf(IdentityDocument document, LocalDate today) {
        String number = document.number();
        Optional<LocalDate> date = number.length() == 18
                ? dateOf(number.substring(6, 14))
                : shortDate(number.substring(7, 13), today);
        return date.filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST)));
    }

    /** Two-digit years of the old card: the century in which the holder is already born. */
    private static Optional<LocalDate> shortDate(String sixDigits, LocalDate today) {
        return dateOf("20" + sixDigits).filter(date -> !date.isAfter(today)).or(() -> dateOf("19" + sixDigits));
    }

    private static Optional<LocalDate> dateOf(String eightDigits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(eightDigits.substring(0, 4)),
                    Integer.parseInt(eightDigits.substring(4, 6)),
                    Integer.parseInt(eightDigits.substring(6, 8))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable String genderOf(IdentityDocument document) {
        return switch (document.kind()) {
            case RESIDENT, HMT_RESIDENT -> document.number().charAt(16) % 2 == 0 ? "female" : "male";
            case FOREIGN_PERMANENT, HMT_TRAVEL, PASSPORT -> null;
        };
    }

    private static Outcome<Checked> ofAge(Checked checked, LocalDate today) {
        LocalDate born = checked.born();
        if (born != null && born.isAfter(today)) {
            return Outcome.refused(Reason.at("born", "people.identity.birthImpossible"));
        }
        if (born != null && born.plusYears(AGE_OF_OWN_CONSENT).isAfter(today)) {
            return Outcome.refused(Reason.at(FIELD, "people.identity.child"));
        }
        return Outcome.granted(checked);
    }
}
