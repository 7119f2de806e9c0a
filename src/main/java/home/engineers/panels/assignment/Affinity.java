package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.util.List;

/**
 * How well a reviewer fits a case, with the reasons.
 *
 * @param score from 0 to 1, to three decimals
 * @param specialties of the case that the reviewer has too
 * @param terms that stand in the texts of both and tell most, the most telling first
 */
public record Affinity(BigDecimal score, List<String> specialties, List<String> terms) {
    public Affinity {
        specialties = List.copyOf(specialties);
        terms = List.copyOf(terms);
    }
}
