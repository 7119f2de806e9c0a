package home.engineers.achievements;

import home.engineers.achievements.rules.Deposited;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library as everyone may read it. */
public interface Achievements {
    int PAGE_SIZE = 20;

    /** @param page counted from 1 */
    Page list(Query query, int page);

    /** An achievement in its latest version, or the tombstone it left; empty where the number was never given. */
    Optional<Entry> find(RegistrationNumber number);

    /** One of its published versions. */
    Optional<Entry> find(RegistrationNumber number, int version);

    /** A page for programs. @param page counted from 1 */
    List<Told> told(Query query, int page);

    /** One for programs, be it by its tombstone alone; empty where the number was never given, or is none. */
    Optional<Told> told(String number);

    /** Where an achievement can be found, without a slash at the end. */
    String address(RegistrationNumber number);

    /**
     * What is looked for; what is empty or null does not narrow.
     *
     * @param text words of title, abstract or keywords, a name, a number
     * @param field id of a specialty
     * @param leastMaturity technology readiness level from which on
     * @param open whether files must be open
     */
    record Query(
            String text, String field, String kind, String wish, @Nullable Integer year, @Nullable Integer leastMaturity, boolean open) {
        public static final Query ALL = new Query("", "", "", "", null, null, false);
    }

    /** @param total of all pages */
    record Page(List<Entry> entries, long total) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

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
