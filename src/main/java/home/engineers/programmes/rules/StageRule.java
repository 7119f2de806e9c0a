package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.programmes.PanelLaw;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a programme: who acts, how long, who sees it, and what happens at the end.
 *
 * @param kinds the kinds of case that pass it; empty for all
 * @param shows what the publicity of this stage shows
 * @param terms what belongs to this kind of stage alone
 */
public record StageRule(
        Stage stage,
        Party actor,
        Citation citation,
        Set<Party> visible,
        @Nullable Limit limit,
        Set<String> kinds,
        List<Shown> shows,
        Terms terms) {
    public StageRule {
        visible = Set.copyOf(visible);
        kinds = Set.copyOf(kinds);
        shows = List.copyOf(shows);
    }

    public boolean passedBy(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    public @Nullable PanelRule panel() {
        return terms.panel();
    }

    public Set<Effect> effects() {
        return terms.effects();
    }

    public @Nullable String notices() {
        return terms.notices();
    }

    public @Nullable VoteRule vote() {
        return terms.vote();
    }

    /**
     * What only one kind of stage has; everything is empty elsewhere.
     *
     * @param panel of a meeting or a ballot
     * @param draw of a draw
     * @param opinions of a review
     * @param vote of a public vote
     * @param notices of a supplement: id of the law value that sets how many may be asked for; null for one, as the stage
     *     means by itself
     * @param objectors of an objection
     * @param appeal of an appeal
     * @param effects of an award
     * @param term of an award: id of the law value that sets for how many years it holds; null for good
     * @param record of a revocation: id of the law value that sets for how many years the record of it stands; or null
     */
    public record Terms(
            @Nullable PanelRule panel,
            @Nullable DrawRule draw,
            @Nullable OpinionRule opinions,
            @Nullable VoteRule vote,
            @Nullable String notices,
            Objectors objectors,
            @Nullable AppealRule appeal,
            Set<Effect> effects,
            @Nullable String term,
            @Nullable String record) {
        /** Of a stage that has nothing of its own. */
        public static final Terms NONE = new Terms(null, null, null, null, null, Objectors.NAMED, null, Set.of(), null, null);

        public Terms {
            effects = Set.copyOf(effects);
        }
    }

    /**
     * @param least id of the law value that sets how many written opinions are needed at least
     * @param pass id of the law values of the fraction of them that must recommend; null where the opinions are only
     *     there for a meeting to read
     * @param anonymous whether reviewers are not told who applied
     * @param rubric by what reviewers score; null where they only recommend or not
     */
    public record OpinionRule(String least, @Nullable String pass, boolean anonymous, @Nullable Rubric rubric) {}

    /** @param workingDays id of the law value that sets how many working days the stage has */
    public record Limit(String workingDays, AtEnd then) {}

    /**
     * @param least ids of the law values for the least size, by the kinds of panel that may meet; at least one
     * @param quorum id of the law values of the fraction that must attend, without {@code .numerator}
     * @param pass id of the law values of the fraction that must agree
     * @param odd whether the size must be odd
     * @param recused how recused members count
     * @param record id of the law value that sets for how many years the file of a decided case outlives the erasing of
     *     its applicant; null where it does not
     */
    public record PanelRule(
            Map<PanelKind, String> least, String quorum, String pass, boolean odd, PanelLaw.RecusedCount recused,
            @Nullable String record) {
        public PanelRule {
            least = Map.copyOf(least);
        }
    }
}
