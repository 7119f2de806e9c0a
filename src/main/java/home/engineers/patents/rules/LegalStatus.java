package home.engineers.patents.rules;

import home.engineers.patents.EventKind;
import home.engineers.patents.PatentStatus;
import home.engineers.patents.PatentStatus.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an application stands on a day, from its events and its term (rules sheet PAT-24, PAT-31, PAT-32). */
public final class LegalStatus {
    private static final Set<EventKind> ENDINGS = Set.of(
            EventKind.WITHDRAWN, EventKind.DEEMED_WITHDRAWN, EventKind.REJECTED, EventKind.DEEMED_ABANDONED, EventKind.ABANDONED,
            EventKind.DOUBLE_GRANT, EventKind.FEE_UNPAID, EventKind.EXPIRED, EventKind.INVALIDATED);

    private LegalStatus() {}

    /** @param on first day on which it counts */
    public record Dated(EventKind kind, LocalDate on) {}

    /** The first day on which events say that it was granted, or null. */
    public static @Nullable LocalDate grantedOn(List<Dated> events) {
        return events.stream().filter(event -> event.kind() == EventKind.GRANTED).map(Dated::on).min(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * @param granted whether a document on record is one of a granted right, whatever events say
     * @param termUntil last day of the term by the law of the filing, or null where it is not known
     * @return ended by the last ending that no later restoration undid, or by the end of the term; else in force once granted,
     *     and pending until then. What happened after {@code today} does not count yet.
     */
    public static PatentStatus on(LocalDate today, List<Dated> events, boolean granted, @Nullable LocalDate termUntil) {
        List<Dated> past = events.stream()
                .filter(event -> !event.on().isAfter(today))
                .sorted(Comparator.comparing(Dated::on).thenComparing(event -> event.kind() == EventKind.RESTORED))
                .toList();
        Dated ending = null;
        boolean inForce = granted;
        for (Dated event : past) {
            if (ENDINGS.contains(event.kind())) {
                ending = event;
            } else if (event.kind() == EventKind.RESTORED) {
                ending = null;
            }
            inForce |= event.kind() == EventKind.GRANTED;
        }
        LocalDate term = inForce ? termUntil : null;
        if (ending != null) {
            return new PatentStatus(State.ENDED, ending.kind(), ending.on(), ending.kind(), term);
        }
        if (term != null && term.isBefore(today)) {
            return new PatentStatus(State.ENDED, EventKind.EXPIRED, term.plusDays(1), null, term);
        }
        return inForce
                ? new PatentStatus(State.IN_FORCE, null, null, EventKind.GRANTED, term)
                : new PatentStatus(State.PENDING, null, null, past.isEmpty() ? null : past.getLast().kind(), null);
    }
}
