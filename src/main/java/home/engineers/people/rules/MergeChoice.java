package home.engineers.people.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Field by field, which of two records a merged person takes a fact from. */
public final class MergeChoice {
    private MergeChoice() {}

    /** The record a fact is taken from. */
    public enum Side {
        KEPT,
        MERGED
    }

    /** How the two records stand to each other in one fact. */
    public enum Standing {
        /** Neither says anything. */
        UNKNOWN,
        ALIKE,
        ONLY_KEPT,
        ONLY_MERGED,
        DIFFERENT
    }

    /** @param kept what the kept record says, empty where it says nothing */
    public record Line(MergeField field, String kept, String merged, Standing standing) {
        static Line of(MergeField field, String kept, String merged) {
            Standing standing = kept.isEmpty() && merged.isEmpty() ? Standing.UNKNOWN
                    : Objects.equals(kept, merged) ? Standing.ALIKE
                    : merged.isEmpty() ? Standing.ONLY_KEPT
                    : kept.isEmpty() ? Standing.ONLY_MERGED
                    : Standing.DIFFERENT;
            return new Line(field, kept, merged, standing);
        }

        /** The side proposed before anybody has chosen; null where it has to be chosen. */
        public @org.jspecify.annotations.Nullable Side proposed() {
            return switch (standing) {
                case UNKNOWN, ALIKE, ONLY_KEPT -> Side.KEPT;
                case ONLY_MERGED -> Side.MERGED;
                case DIFFERENT -> null;
            };
        }
    }

    public static List<Line> compare(Map<MergeField, String> kept, Map<MergeField, String> merged) {
        List<Line> lines = new ArrayList<>();
        for (MergeField field : MergeField.values()) {
            lines.add(Line.of(field, kept.getOrDefault(field, ""), merged.getOrDefault(field, "")));
        }
        return lines;
    }

    /**
     * The side of every field; refused at each field in which the records differ and nothing was chosen.
     *
     * @param typed {@code kept} or {@code merged} by the name of the field
     */
    public static Outcome<Map<MergeField, Side>> choose(List<Line> lines, Map<String, String> typed) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        List<Reason> open = new ArrayList<>();
        for (Line line : lines) {
            Side side = switch (typed.getOrDefault(line.field().wire(), "")) {
                case "kept" -> Side.KEPT;
                case "merged" -> Side.MERGED;
                default -> line.proposed();
            };
            if (side == null) {
                open.add(Reason.at(line.field().wire(), "people.merge.choose." + line.field().wire()));
            } else {
                sides.put(line.field(), side);
            }
        }
        return open.isEmpty() ? Outcome.granted(Map.copyOf(sides)) : Outcome.refused(open);
    }
}
