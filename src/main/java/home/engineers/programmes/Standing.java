package home.engineers.programmes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a person stands on the ladder of a programme: what is held, and what is open.
 *
 * @param titles titles held
 * @param qualified whether anything is known that a title could rest on
 */
public record Standing(EligibilityReport report, List<EligibilityProfile.Title> titles, boolean qualified) {
    public Standing {
        titles = List.copyOf(titles);
    }

    /** The title held of a level, the earliest where there are several. */
    public Optional<EligibilityProfile.Title> title(String level) {
        return titles.stream()
                .filter(title -> title.level().wireName().equals(level))
                .min(Comparator.comparing(EligibilityProfile.Title::obtained));
    }
}
