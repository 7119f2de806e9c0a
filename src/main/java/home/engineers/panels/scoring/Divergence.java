package home.engineers.panels.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;

/**
 * How far the judges of a case are apart.
 *
 * @param lowest score
 * @param highest score
 */
public record Divergence(BigDecimal lowest, BigDecimal highest) {
    /** @param scores at least one */
    public static Divergence of(Collection<BigDecimal> scores) {
        return new Divergence(Collections.min(scores), Collections.max(scores));
    }

    public BigDecimal points() {
        return highest.subtract(lowest);
    }

    /** Whether a further judge is called for. @param threshold points, a value of the programme: so many or more call for one */
    public boolean callsForThirdOpinion(BigDecimal threshold) {
        return points().compareTo(threshold) >= 0;
    }
}
