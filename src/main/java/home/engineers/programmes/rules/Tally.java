package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.programmes.PanelLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tally that a panel was entitled to make: only {@link #count} and {@link #counted} make one, after size, quorum and the
 * sum were found right. Whether the case passes is another question.
 *
 * @param size members of the panel who count for the case
 * @param present members who attended; who abstained or left the ballot blank did not agree
 * @param yes members who agreed; null where the count is sealed, since it would reveal votes
 */
public record Tally(int size, int present, @Nullable Integer yes, boolean passes) {
    private static final int LARGEST = 1_000;

    /** Counts the sheet of a panel of which nobody was recused. */
    public static Outcome<Tally> count(int size, int present, int yes, PanelLaw law) {
        if (size < 1 || size > LARGEST) {
            return Outcome.refused(Reason.at("size", "programmes.tally.size.impossible", LARGEST));
        }
        List<Reason> reasons = new ArrayList<>(composed(size, law));
        attendance(size, present, law).ifPresent(reasons::add);
        if (yes < 0 || yes > present) {
            reasons.add(Reason.at("yes", "programmes.tally.yes.impossible", Math.max(0, present)));
        }
        return reasons.isEmpty()
                ? Outcome.granted(new Tally(size, present, yes, law.passes(present, yes)))
                : Outcome.refused(reasons);
    }

    /**
     * Takes over what a secret ballot decided.
     *
     * @param size of those members who count for the case
     * @param yes null where the count is sealed
     */
    public static Outcome<Tally> counted(int size, int present, @Nullable Integer yes, boolean passes, PanelLaw law) {
        List<Reason> reasons = new ArrayList<>();
        attendance(size, present, law).ifPresent(reasons::add);
        if (yes != null && (yes < 0 || yes > present || law.passes(present, yes) != passes)) {
            reasons.add(Reason.at("yes", "programmes.tally.yes.impossible", Math.max(0, present)));
        }
        return reasons.isEmpty() ? Outcome.granted(new Tally(size, present, yes, passes)) : Outcome.refused(reasons);
    }

    /** What is wrong with the size of a panel; empty where nothing is. */
    public static List<Reason> composed(int size, PanelLaw law) {
        List<Reason> reasons = new ArrayList<>();
        if (law.odd() && !PanelLaw.isOdd(size)) {
            reasons.add(Reason.at("size", "programmes.tally.size.even", size).citing(law.sized()));
        }
        if (!law.largeEnough(size)) {
            reasons.add(Reason.at("size", "programmes.tally.size.small", size, law.least()).citing(law.sized()));
        }
        return reasons;
    }

    private static Optional<Reason> attendance(int size, int present, PanelLaw law) {
        if (present < 0 || present > size) {
            return Optional.of(Reason.at("present", "programmes.tally.present.impossible", size));
        }
        if (!law.quorate(size, present)) {
            return Optional.of(Reason.at("present", "programmes.tally.present.few", present, law.quorum().of(size))
                    .citing(law.quorum().source()));
        }
        return Optional.empty();
    }

    /** What the record of the case holds of it. */
    public Map<String, Object> facts() {
        return yes == null
                ? Map.of("size", size, "present", present, "passes", passes)
                : Map.of("size", size, "present", present, "yes", yes, "passes", passes);
    }
}
