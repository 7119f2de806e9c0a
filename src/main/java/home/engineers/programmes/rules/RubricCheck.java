package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether points can be given as they were typed. */
public final class RubricCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");

    private RubricCheck() {}

    /** The field in which the points of a criterion are typed. */
    public static String field(String criterion) {
        return "points-" + criterion;
    }

    /**
     * @param typed by criterion; of criteria that the rubric does not have nothing is taken
     * @param whole whether every criterion must have its points, as in an opinion that is given; else those that have none are
     *     left out
     */
    public static Outcome<Map<String, BigDecimal>> points(Rubric rubric, Map<String, String> typed, boolean whole) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            String text = typed.getOrDefault(criterion.id(), "").strip();
            if (!text.isEmpty()) {
                fault(criterion, text).ifPresentOrElse(
                        reasons::add, () -> points.put(criterion.id(), new BigDecimal(text).stripTrailingZeros()));
            } else if (whole) {
                reasons.add(Reason.at(field(criterion.id()), "programmes.score.missing", criterion.name()));
            }
        }
        return reasons.isEmpty() ? Outcome.granted(points) : Outcome.refused(reasons);
    }

    private static Optional<Reason> fault(Rubric.Criterion criterion, String text) {
        boolean number = NUMBER.matcher(text).matches();
        if (number && new BigDecimal(text).stripTrailingZeros().scale() <= 1
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(criterion.most())) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Reason.at(field(criterion.id()), "programmes.score.range", criterion.name(), criterion.most()));
    }
}
