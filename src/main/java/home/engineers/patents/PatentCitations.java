package home.engineers.patents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document cites, and what cites it or another document of its application.
 *
 * @param cites in the order of the document
 * @param citedBy documents on record, the newest first
 */
public record PatentCitations(PublicationNumber number, String title, List<Reference> cites, List<Reference> citedBy) {
    /**
     * One document or piece of literature at the other end of a citation.
     *
     * @param number empty for literature, which {@code text} tells
     * @param onRecord the number under which it is on record here; empty where it is not
     * @param title empty where it is not on record
     * @param publishedOn null where it is not on record, or without a date there
     * @param citing the document of the application that is cited, where it is not the one itself; else empty
     */
    public record Reference(
            String number, String text, String onRecord, String title, String applicants, @Nullable LocalDate publishedOn, String citing) {
        public boolean literature() {
            return number.isEmpty();
        }
    }

    /** By year of publication, the newest first; those without a date on record last, under empty. */
    public static SortedMap<Optional<Integer>, List<Reference>> byYear(List<Reference> references) {
        Comparator<Optional<Integer>> newest = Comparator.comparing(year -> -year.orElse(Integer.MIN_VALUE + 1));
        return references.stream().collect(Collectors.groupingBy(
                one -> Optional.ofNullable(one.publishedOn()).map(LocalDate::getYear), () -> new TreeMap<>(newest), Collectors.toList()));
    }
}
