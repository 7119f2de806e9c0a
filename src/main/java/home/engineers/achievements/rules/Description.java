package home.engineers.achievements.rules;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an achievement says of it.
 *
 * @param title in Chinese; the English one may be empty
 * @param summary the abstract, likewise
 * @param keywords in Chinese, and {@code keywordsEn} in English
 * @param maturity technology readiness level 1 to 9 (GB/T 22900), or null where none applies or none is told
 * @param finishedOn day on which the work was finished, or null while it is not told
 * @param conclusion what an evaluation found
 * @param fields ids of specialties, from the one list of the house
 * @param patents publication or application numbers, normalised
 * @param projects names and numbers as written
 * @param owner who owns it, as written; empty for the organisations among its parties
 * @param embargoUntil first day on which files are open, where they are open from a day
 * @param lawful the depositor's word that it holds nothing secret and nobody disputes it
 * @param change what is new against the version before; empty for the first
 */
public record Description(
        LocalizedText title, LocalizedText summary, List<String> keywords, List<String> keywordsEn, Kind kind,
        @Nullable Integer maturity, @Nullable LocalDate finishedOn, Conclusion conclusion, List<String> fields, List<String> patents,
        List<String> projects, Ownership ownership, String owner, Wish wish, Licence licence, Access access,
        @Nullable LocalDate embargoUntil, boolean lawful, String change) {
    public static final Description EMPTY = new Description(
            new LocalizedText("", ""), new LocalizedText("", ""), List.of(), List.of(), Kind.APPLIED_TECHNOLOGY, null, null,
            Conclusion.NONE, List.of(), List.of(), List.of(), Ownership.UNIT, "", Wish.LICENCE, Licence.RESERVED, Access.OPEN, null, false, "");

    public Description {
        keywords = List.copyOf(keywords);
        keywordsEn = List.copyOf(keywordsEn);
        fields = List.copyOf(fields);
        patents = List.copyOf(patents);
        projects = List.copyOf(projects);
    }

    /** Classes of the Measures on the Registration of Achievements, 国科发计字〔2000〕542号 (read in print, T2). */
    public enum Kind implements Wired {
        BASIC_THEORY,
        APPLIED_TECHNOLOGY,
        SOFT_SCIENCE
    }

    public enum Conclusion implements Wired {
        POSITIVE,
        MIXED,
        NEGATIVE,
        NONE
    }

    public enum Ownership implements Wired {
        UNIT,
        JOINT,
        PERSON,
        COMMISSIONER
    }

    /** How its owners want it used: the ways of the Law on Promoting the Transformation of Achievements, article 16 (M). */
    public enum Wish implements Wired {
        OWN,
        ASSIGN,
        LICENCE,
        TOGETHER,
        SHARE,
        OTHER
    }

    /** Under what licence its files are given out. */
    public enum Licence implements Wired {
        RESERVED("", ""),
        CC_BY("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        CC_BY_NC("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
        CC_BY_NC_ND("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        CC0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

        private final String title;
        private final String address;

        Licence(String title, String address) {
            this.title = title;
            this.address = address;
        }

        /** Its short name, the same in every language; empty where all rights are reserved. */
        public String title() {
            return title;
        }

        /** Empty where all rights are reserved. */
        public String address() {
            return address;
        }
    }

    /** Who reads the files; what is said of an achievement is everyone's once it is registered. */
    public enum Access implements Wired {
        OPEN,
        EMBARGO,
        CLOSED
    }
}
