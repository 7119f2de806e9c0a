package home.engineers.kernel.career;

import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a person's record that a career rests on.
 *
 * @param id the same for as long as the thing is on record; begins with the name of its module and a colon
 * @param title what it is
 * @param by who answers for it: school, employer, association; empty where nobody but the person does
 * @param from first day, or the day itself; null where it is not known
 * @param until last day, or null where it goes on or is of one day
 * @param link path of the page where it stands, or empty
 * @param hours of continuing education it may count for, or null
 * @param form finer name within its kind, for example the template of a certificate; empty where there is none
 */
public record CareerItem(
        String id, Kind kind, LocalizedText title, LocalizedText by, @Nullable LocalDate from, @Nullable LocalDate until,
        Provenance provenance, String link, @Nullable CareerHours hours, String form) {
    private static final BundledWords CHINESE = new BundledWords(Language.ZH);
    private static final BundledWords ENGLISH = new BundledWords(Language.EN);

    public CareerItem(
            String id, Kind kind, LocalizedText title, LocalizedText by, @Nullable LocalDate from, @Nullable LocalDate until,
            Provenance provenance, String link) {
        this(id, kind, title, by, from, until, provenance, link, null, "");
    }

    public CareerItem(
            String id, Kind kind, LocalizedText title, LocalizedText by, @Nullable LocalDate from, @Nullable LocalDate until,
            Provenance provenance, String link, @Nullable CareerHours hours) {
        this(id, kind, title, by, from, until, provenance, link, hours, "");
    }

    /** In the order in which a passport tells them. */
    public enum Kind {
        TITLE,
        SKILL,
        OUTCOME,
        ACHIEVEMENT,
        CREDENTIAL,
        EDUCATION,
        POST,
        WORK,
        HONOUR,
        TRAINING,
        OFFICE,
        MEMBERSHIP,
        SERVICE,
        MENTORING;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who stands behind it. */
    public enum Provenance {
        /** The person alone says so. */
        DECLARED,
        /** A second party confirmed it: the other of a pair, a body whose document was entered. */
        CONFIRMED,
        /** The association itself did it, and its record shows it. */
        RECORDED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same text in both languages. */
    public static LocalizedText plain(String text) {
        return new LocalizedText(text, text);
    }

    /** The words of a key in both languages; an argument that stands in both is put in each. */
    public static LocalizedText words(String key, Object... arguments) {
        return new LocalizedText(in(CHINESE, Language.ZH, key, arguments), in(ENGLISH, Language.EN, key, arguments));
    }

    private static String in(BundledWords words, Language language, String key, Object... arguments) {
        return words.of(
                key,
                java.util.Arrays.stream(arguments)
                        .map(argument -> argument instanceof LocalizedText text ? text.in(language) : argument)
                        .toArray());
    }
}
