package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import java.util.List;

/**
 * A kind of case within a programme: title review knows review, first determination and confirmation. A stage may be
 * kept for some kinds, and a kind may have levels of its own.
 *
 * @param levels what this kind asks, in rising order
 */
public record KindRule(String id, LocalizedText name, List<LevelRule> levels) {
    /** The kind of every case of a programme that names none. */
    public static final String REVIEW = "review";

    public KindRule {
        levels = List.copyOf(levels);
    }
}
