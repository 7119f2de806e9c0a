package home.engineers.careers.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule by which what an engineer has here meets what is asked elsewhere.
 *
 * @param framework the framework it belongs to
 * @param gives what follows where every step is met
 * @param from first day, and {@code to} last day on which it holds; null where it goes on
 * @param rule number of the rule on the sheet it is read from
 */
public record Equivalence(
        String id, String framework, LocalizedText name, LocalizedText gives, LocalDate from, @Nullable LocalDate to,
        Citation citation, String rule, List<Step> steps) {
    public Equivalence {
        steps = List.copyOf(steps);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }

    /**
     * One condition.
     *
     * @param level wire name of a degree or title where the fact asks for one, else empty
     * @param years how many, counted from the law register; 0 where the fact asks for none
     */
    public record Step(Fact fact, String level, int years, LocalizedText name) {}

    /** What a step looks at. */
    public enum Fact {
        /** A degree of the level or above, held for so many years. */
        DEGREE,
        /** Years since the first engineering post. */
        PRACTICE,
        /** The same, where fewer years may still do together with what the house does not know, so that it cannot tell. */
        PRACTICE_OR_MORE,
        /** A professional title of the level or above. */
        TITLE,
        /** Continuing education met in each of the last so many full years. */
        DEVELOPMENT,
        /** Membership of an association in force. */
        MEMBERSHIP,
        /** What the house cannot know; whoever decides looks at it. */
        UNKNOWN
    }
}
