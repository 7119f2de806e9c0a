package home.engineers.experts.conflicts.rules;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictLink;
import home.engineers.experts.conflicts.Party;
import java.time.LocalDate;

/**
 * A link that two people have lifted. What began after that day counts all the same.
 *
 * @param on the day on which the second agreed
 */
public record Lifting(ConflictKind kind, Party one, Party other, LocalDate on) {
    boolean lifts(ConflictLink link) {
        boolean same = link.near().equals(one) && link.far().equals(other) || link.near().equals(other) && link.far().equals(one);
        return same && link.kind() == kind && (link.from() == null || !link.from().isAfter(on));
    }
}
