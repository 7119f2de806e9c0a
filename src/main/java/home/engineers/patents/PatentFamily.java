package home.engineers.patents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The applications of one invention at the offices on record, each with its documents.
 *
 * @param id by which the search finds all of them
 * @param members by date of filing
 */
public record PatentFamily(UUID id, List<Member> members) {
    /**
     * One application.
     *
     * @param application its number, or null where no record gave it
     * @param reason why it ended, or null where it has not; so is {@code endedOn}
     * @param documents in order of publication
     */
    public record Member(
            String country, @Nullable String application, PatentType type, @Nullable LocalDate filedOn, PatentStatus.State status,
            @Nullable EventKind reason, @Nullable LocalDate endedOn, @Nullable LocalDate termUntil, List<PatentDocument.Other> documents) {}

    /** What stands on the time line. */
    public enum Step {
        FILED,
        PUBLISHED,
        ENDED
    }

    /** @param number of the application, or of the document that was published; empty where it is not known */
    public record Moment(LocalDate on, String country, Step step, String number, @Nullable EventKind reason) {}

    public SortedMap<String, List<Member>> byCountry() {
        return members.stream().collect(Collectors.groupingBy(Member::country, TreeMap::new, Collectors.toList()));
    }

    /** From the first filing on. */
    public List<Moment> timeLine() {
        List<Moment> all = new ArrayList<>();
        for (Member member : members) {
            String application = member.application() == null ? "" : member.application();
            add(all, member.filedOn(), member.country(), Step.FILED, application, null);
            member.documents().forEach(one -> add(all, one.publishedOn(), member.country(), Step.PUBLISHED, one.number(), null));
            add(all, member.endedOn(), member.country(), Step.ENDED, application, member.reason());
        }
        all.sort(Comparator.comparing(Moment::on).thenComparing(Moment::step).thenComparing(Moment::number));
        return all;
    }

    private static void add(
            List<Moment> all, @Nullable LocalDate on, String country, Step step, String number, @Nullable EventKind reason) {
        if (on != null) {
            all.add(new Moment(on, country, step, number, reason));
        }
    }
}
