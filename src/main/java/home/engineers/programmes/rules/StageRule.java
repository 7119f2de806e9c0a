package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a programme: who acts, how long, who sees it, and what happens at the end.
 *
 * @param shows what the publicity of this stage shows
 * @param panel for a meeting
 * @param effects of an award
 * @param notices of a supplement: id of the law value that sets how many may be asked for; null for one, as the stage
 *     means by itself
 */
public record StageRule(
        Stage stage,
        Party actor,
        Citation citation,
        Set<Party> visible,
        @Nullable Limit limit,
        List<Shown> shows,
        @Nullable PanelRule panel,
        Set<Effect> effects,
        @Nullable String notices) {
    public StageRule {
        visible = Set.copyOf(visible);
        shows = List.copyOf(shows);
        effects = Set.copyOf(effects);
    }

    /** @param workingDays id of the law value that sets how many working days the stage has */
    public record Limit(String workingDays, AtEnd then) {}

    /**
     * @param least id of the law value for the least size, by the kind of panel
     * @param quorum id of the law values of the fraction that must attend, without {@code .numerator}
     * @param pass id of the law values of the fraction that must agree
     * @param odd whether the size must be odd
     * @param record id of the law value that sets for how many years the file of a decided case outlives the erasing of
     *     its applicant; null where it does not
     */
    public record PanelRule(
            Map<PanelKind, String> least, String quorum, String pass, boolean odd, @Nullable String record) {
        public PanelRule {
            least = Map.copyOf(least);
        }
    }
}
