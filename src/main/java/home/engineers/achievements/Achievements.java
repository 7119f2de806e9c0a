package home.engineers.achievements;

import home.engineers.achievements.rules.Deposited;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library as everyone may read it. */
public interface Achievements {
    int PAGE_SIZE = 20;

    /**
     * What a query finds, or what is wrong with it.
     *
     * @param after {@code next} of the page before, empty for the first; {@code loose} as that page said
     */
    Outcome<Page> list(Query query, String after, boolean loose);

    /** An achievement in its latest version, or the tombstone it left; empty where the number was never given. */
    Optional<Entry> find(RegistrationNumber number);

    /** One of its published versions. */
    Optional<Entry> find(RegistrationNumber number, int version);

    /** The same for programs. */
    Outcome<ToldPage> told(Query query, String after, boolean loose);

    /** One for programs, be it by its tombstone alone; empty where the number was never given, or is none. */
    Optional<Told> told(String number);

    /** Where an achievement can be found, without a slash at the end. */
    String address(RegistrationNumber number);

    /**
     * What is looked for; what is empty or null does not narrow.
     *
     * @param text as typed into the box: words, {@code field:value}, a number of an achievement or a patent
     * @param field id of a specialty
     * @param leastMaturity technology readiness level from which on
     * @param access who reads the files: open, embargo or closed
     */
    record Query(
            String text, String field, String kind, String wish, @Nullable Integer year, @Nullable Integer leastMaturity, String access) {
        public static final Query ALL = words("");

        public static Query words(String text) {
            return new Query(text, "", "", "", null, null, "");
        }
    }

    /** What lists of achievements are counted and narrowed by; {@code MATURITY} counts those of a level and all above it. */
    enum Facet {
        FIELD,
        KIND,
        WISH,
        MATURITY,
        YEAR,
        ACCESS
    }

    /** How many achievements have a value. */
    record Count(String value, long achievements) {}

    /**
     * @param total of all pages
     * @param next where the next page begins; empty after the last
     * @param loose whether none has all of the words, and these have some
     * @param anew whether the page asked for was lost, and this is the first
     * @param marked words and phrases to mark in what is shown
     */
    record Page(
            List<Entry> entries, long total, Optional<String> next, Map<Facet, List<Count>> counts, boolean loose, boolean anew,
            List<String> marked) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** @param next where the next page begins, or null after the last */
    record ToldPage(long total, boolean loose, List<Told> hits, @Nullable String next) {}

    /**
     * @param content of the version; of a withdrawn achievement nothing but its title is to be shown
     * @param version number of it, of {@code versions} published ones
     * @param filesOpen whether everyone reads its files today
     * @param opensOn first day on which everyone will, or null
     * @param withdrawn why and when it was withdrawn, or null
     */
    record Entry(
            RegistrationNumber number, Deposited content, int version, List<Published> versions, LocalDate registeredOn, Instant changedAt,
            boolean filesOpen, @Nullable LocalDate opensOn, @Nullable Withdrawn withdrawn) {
        public Entry {
            versions = List.copyOf(versions);
        }
    }

    /**
     * An achievement as programs read it; of a withdrawn one nothing but number, title and why.
     *
     * @param kind class of it, {@code maturity} 1 to 9 or null
     * @param fields ids of specialties
     * @param opensOn first day on which its files are open, or null
     */
    record Told(
            String number, String address, LocalizedText title, LocalizedText summary, List<String> keywords, String kind,
            @Nullable Integer maturity, List<String> fields, List<ToldParty> parties, List<String> patents, List<String> projects, String wish,
            String licence, LocalDate registeredOn, Instant changedAt, int version, boolean filesOpen, @Nullable LocalDate opensOn,
            @Nullable Withdrawn withdrawn) {}

    /** @param share in per cent, or null */
    record ToldParty(String name, String role, String affiliation, @Nullable Integer share) {}

    /** @param change what was new in it */
    record Published(int number, LocalDate on, String change) {}

    /** @param byDepositor whether its depositor withdrew it, or the association did */
    record Withdrawn(LocalDate on, boolean byDepositor, String reason) {}
}
