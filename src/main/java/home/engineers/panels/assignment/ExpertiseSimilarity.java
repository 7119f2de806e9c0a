package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How near a reviewer's expertise is to a case: which part of the case's specialties they share, and how alike the texts are by
 * the cosine of their terms, weighted by {@code (1 + ln tf) * (ln((1 + n) / (1 + df)) + 1)} (Salton, Buckley, Information
 * Processing and Management 24, 1988, p. 513). Where one side has no text, or the case no specialty, the other part counts alone.
 */
public final class ExpertiseSimilarity {
    private static final int REASONS = 5;
    private static final int DECIMALS = 3;

    private final double specialtyPart;
    private final int texts;
    private final Map<String, Integer> textsWith = new HashMap<>();
    private final Map<Expertise, Map<String, Double>> known = new HashMap<>();

    private ExpertiseSimilarity(Collection<Expertise> all, double specialtyPart) {
        this.specialtyPart = specialtyPart;
        List<Expertise> written = all.stream().filter(one -> !one.text().isBlank()).toList();
        this.texts = written.size();
        written.forEach(one -> new HashSet<>(TextTerms.of(one.text())).forEach(term -> textsWith.merge(term, 1, Integer::sum)));
    }

    /**
     * @param all of cases and reviewers: a term that many have tells little
     * @param specialtyPart how much specialties count against texts, from 0 to 1
     */
    public static ExpertiseSimilarity among(Collection<Expertise> all, double specialtyPart) {
        if (!(specialtyPart >= 0 && specialtyPart <= 1)) {
            throw new IllegalArgumentException("no part of a whole: " + specialtyPart);
        }
        return new ExpertiseSimilarity(all, specialtyPart);
    }

    public Affinity of(Expertise caseSide, Expertise reviewer) {
        Set<String> shared = new TreeSet<>(caseSide.specialties());
        shared.retainAll(reviewer.specialties());
        Map<String, Double> one = known.computeIfAbsent(caseSide, this::weighted);
        Map<String, Double> other = known.computeIfAbsent(reviewer, this::weighted);
        boolean specialtiesTell = !caseSide.specialties().isEmpty();
        boolean textsTell = !one.isEmpty() && !other.isEmpty();
        double part = textsTell ? specialtiesTell ? specialtyPart : 0 : 1;
        double covered = specialtiesTell ? (double) shared.size() / caseSide.specialties().size() : 0;
        double alike = textsTell ? cosine(one, other) : 0;
        return new Affinity(
                BigDecimal.valueOf(part * covered + (1 - part) * alike).setScale(DECIMALS, RoundingMode.HALF_UP),
                List.copyOf(shared),
                telling(caseSide.text(), one, other));
    }

    /** Of length 1. */
    private Map<String, Double> weighted(Expertise one) {
        Map<String, Integer> often = new HashMap<>();
        TextTerms.of(one.text()).forEach(term -> often.merge(term, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        often.forEach((term, tf) -> weights.put(
                term, (1 + Math.log(tf)) * (Math.log((1.0 + texts) / (1 + textsWith.getOrDefault(term, 0))) + 1)));
        double length = Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        weights.replaceAll((term, weight) -> weight / length);
        return weights;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        return Math.min(1, one.entrySet().stream()
                .mapToDouble(term -> term.getValue() * other.getOrDefault(term.getKey(), 0.0))
                .sum());
    }

    private static List<String> telling(String text, Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> found = TextTerms.shared(text, term -> one.getOrDefault(term, 0.0) * other.getOrDefault(term, 0.0));
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
