package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matrices so small that every assignment can be listed, with terms taken by chance. */
public final class SmallAssignments {
    private SmallAssignments() {}

    /** One of them. */
    public record Case(ScoreMatrix matrix, AssignmentTerms terms) {
        public Set<Demand> demands() {
            Set<Demand> demands = new HashSet<>();
            for (String id : matrix.cases()) {
                demands.add(new Demand.CaseNeeds(id, terms.perCase()));
                new HashSet<>(terms.employers()).stream()
                        .filter(Objects::nonNull)
                        .forEach(employer -> demands.add(new Demand.EmployerAtMost(id, employer, terms.perEmployer())));
            }
            for (int r = 0; r < matrix.reviewers().size(); r++) {
                demands.add(new Demand.AtMost(matrix.reviewers().get(r), terms.loads().get(r).max()));
                demands.add(new Demand.AtLeast(matrix.reviewers().get(r), terms.loads().get(r).min()));
            }
            terms.pinned().forEach(pair -> demands.add(
                    new Demand.Pinned(matrix.cases().get(pair.caseNumber()), matrix.reviewers().get(pair.reviewer()))));
            return demands;
        }

        /** Every assignment that meets the demands. */
        public List<Assignment> assignments(Set<Demand> demands) {
            List<Assignment> found = new ArrayList<>();
            extend(new ArrayList<>(), 0, demands, found);
            return found;
        }

        /** The best by listing all: the greatest total, in fair mode among those with the highest lowest score. */
        public Optional<Assignment> best() {
            List<Assignment> all = assignments(demands());
            if (terms.fair()) {
                BigDecimal floor = all.stream().map(Assignment::lowest).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
                all = all.stream().filter(one -> one.lowest().compareTo(floor) == 0).toList();
            }
            return all.stream().max((one, other) -> one.total().compareTo(other.total()));
        }

        private void extend(List<Pairing> chosen, int caseNumber, Set<Demand> demands, List<Assignment> found) {
            if (caseNumber == matrix.cases().size()) {
                Assignment whole = new Assignment(matrix, chosen);
                if (demands.stream().allMatch(demand -> meets(whole, demand))) {
                    found.add(whole);
                }
                return;
            }
            for (int set = 0; set < 1 << matrix.reviewers().size(); set++) {
                List<Pairing> longer = new ArrayList<>(chosen);
                boolean allowed = true;
                for (int r = 0; r < matrix.reviewers().size(); r++) {
                    if ((set >> r & 1) == 1) {
                        allowed &= matrix.score(caseNumber, r) != null;
                        longer.add(new Pairing(caseNumber, r));
                    }
                }
                boolean right = !demands.contains(new Demand.CaseNeeds(matrix.cases().get(caseNumber), terms.perCase()))
                        || Integer.bitCount(set) == terms.perCase();
                if (allowed && right) {
                    extend(longer, caseNumber + 1, demands, found);
                }
            }
        }

        public boolean meets(Assignment whole, Demand demand) {
            return switch (demand) {
                case Demand.CaseNeeds(String id, int many) -> of(whole, id).size() == many;
                case Demand.AtMost(String reviewer, int many) -> load(whole, reviewer) <= many;
                case Demand.AtLeast(String reviewer, int many) -> load(whole, reviewer) >= many;
                case Demand.EmployerAtMost(String id, String employer, int many) ->
                    of(whole, id).stream().filter(r -> employer.equals(terms.employers().get(r))).count() <= many;
                case Demand.Pinned(String id, String reviewer) -> of(whole, id).contains(matrix.reviewers().indexOf(reviewer));
            };
        }

        private List<Integer> of(Assignment whole, String id) {
            return whole.pairings().stream()
                    .filter(pair -> pair.caseNumber() == matrix.cases().indexOf(id))
                    .map(Pairing::reviewer)
                    .toList();
        }

        private int load(Assignment whole, String reviewer) {
            return whole.loads().get(matrix.reviewers().indexOf(reviewer));
        }
    }

    /** Scores with one decimal and many ties, some below 0. */
    public static BigDecimal coarse(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextInt(-20, 100), 1);
    }

    /** Scores with 22 decimals that differ in the last ones alone. */
    public static BigDecimal fine(SplittableRandom random) {
        return new BigDecimal("0.5").add(BigDecimal.valueOf(random.nextInt(1_000), 22));
    }

    /** Always the same ones. */
    public static List<Case> some(int many, boolean possible, Function<SplittableRandom, BigDecimal> score) {
        SplittableRandom random = new SplittableRandom(20_261_127);
        List<Case> found = new ArrayList<>();
        while (found.size() < many) {
            Case one = one(random, score);
            if (!one.assignments(one.demands()).isEmpty() == possible) {
                found.add(one);
            }
        }
        return found;
    }

    private static Case one(SplittableRandom random, Function<SplittableRandom, BigDecimal> score) {
        int cases = 1 + random.nextInt(3);
        int reviewers = 2 + random.nextInt(3);
        @Nullable BigDecimal[][] scores = new BigDecimal[cases][reviewers];
        for (@Nullable BigDecimal[] row : scores) {
            for (int r = 0; r < reviewers; r++) {
                row[r] = random.nextInt(100) < 20 ? null : score.apply(random);
            }
        }
        ScoreMatrix matrix = new ScoreMatrix(names("c", cases), names("r", reviewers), scores);
        List<AssignmentTerms.Load> loads = new ArrayList<>();
        List<@Nullable String> employers = new ArrayList<>();
        Set<Pairing> pinned = new HashSet<>();
        for (int r = 0; r < reviewers; r++) {
            int min = Math.max(0, random.nextInt(4) - 2);
            loads.add(new AssignmentTerms.Load(min, min + random.nextInt(3)));
            employers.add(random.nextInt(3) == 0 ? null : "e" + random.nextInt(2));
            if (random.nextInt(6) == 0 && matrix.score(0, r) != null) {
                pinned.add(new Pairing(0, r));
            }
        }
        int perEmployer = 1 + random.nextInt(2);
        return new Case(matrix, new AssignmentTerms(
                1 + random.nextInt(3), loads, employers, perEmployer, pinned, random.nextBoolean()));
    }

    private static List<String> names(String kind, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> kind + i).toList();
    }
}
