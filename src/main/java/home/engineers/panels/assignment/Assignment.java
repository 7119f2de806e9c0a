package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who judges what, in the order of cases and, within a case, of reviewers. */
public record Assignment(ScoreMatrix matrix, List<Pairing> pairings) {
    public Assignment {
        pairings = List.copyOf(pairings);
    }

    public BigDecimal score(Pairing pairing) {
        BigDecimal score = matrix.score(pairing.caseNumber(), pairing.reviewer());
        if (score == null) {
            throw new IllegalStateException("assigned in spite of a conflict: " + pairing);
        }
        return score;
    }

    /** The scores of all pairings together, exactly. */
    public BigDecimal total() {
        return pairings.stream().map(this::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lowest score of a single pairing over all cases; 0 where there is none. */
    public BigDecimal lowest() {
        return pairings.stream().map(this::score).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** The demands that it does not meet; empty where it may be carried out. */
    public List<Demand> broken(AssignmentTerms terms) {
        List<Demand> broken = new ArrayList<>();
        List<Integer> loads = loads();
        for (int c = 0; c < matrix.cases().size(); c++) {
            String id = matrix.cases().get(c);
            List<Integer> own = reviewersOf(c);
            if (own.size() != terms.perCase()) {
                broken.add(new Demand.CaseNeeds(id, terms.perCase()));
            }
            own.stream().map(reviewer -> terms.employers().get(reviewer)).filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(employer -> employer, TreeMap::new, Collectors.counting()))
                    .forEach((employer, many) -> {
                        if (many > terms.perEmployer()) {
                            broken.add(new Demand.EmployerAtMost(id, employer, terms.perEmployer()));
                        }
                    });
        }
        for (int r = 0; r < loads.size(); r++) {
            AssignmentTerms.Load load = terms.loads().get(r);
            if (loads.get(r) > load.max()) {
                broken.add(new Demand.AtMost(matrix.reviewers().get(r), load.max()));
            }
            if (loads.get(r) < load.min()) {
                broken.add(new Demand.AtLeast(matrix.reviewers().get(r), load.min()));
            }
        }
        terms.pinned().stream().filter(pairing -> !pairings.contains(pairing)).forEach(pairing -> broken.add(new Demand.Pinned(
                matrix.cases().get(pairing.caseNumber()), matrix.reviewers().get(pairing.reviewer()))));
        return broken;
    }

    private List<Integer> reviewersOf(int caseNumber) {
        return pairings.stream().filter(pairing -> pairing.caseNumber() == caseNumber).map(Pairing::reviewer).toList();
    }

    /** Cases by reviewer. */
    public List<Integer> loads() {
        int[] loads = new int[matrix.reviewers().size()];
        pairings.forEach(pairing -> loads[pairing.reviewer()]++);
        return Arrays.stream(loads).boxed().toList();
    }
}
