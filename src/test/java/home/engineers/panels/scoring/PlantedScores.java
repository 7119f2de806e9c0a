package home.engineers.panels.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Scores whose making is known.
 *
 * @param worth by case: what the mean of all judges would be
 */
record PlantedScores(RatingSheet sheet, double[] worth) {
    /**
     * What is planted.
     *
     * @param worthSpread of cases, a standard deviation like the others
     * @param chance makes the scatter of one score
     */
    record Plan(
            int cases, int perCase, int judges, double worthSpread, double severitySpread, ToDoubleFunction<SplittableRandom> chance) {}

    static PlantedScores of(Plan plan, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] severity = random.doubles(plan.judges()).map(one -> plan.severitySpread() * random.nextGaussian()).toArray();
        List<Rating> ratings = new ArrayList<>();
        double[] worth = new double[plan.cases()];
        int[] turn = shuffled(plan.judges(), random);
        int next = 0;
        for (int c = 0; c < plan.cases(); c++) {
            double own = 70 + plan.worthSpread() * random.nextGaussian();
            List<Integer> panel = new ArrayList<>();
            while (panel.size() < plan.perCase()) {
                if (next == turn.length) {
                    turn = shuffled(plan.judges(), random);
                    next = 0;
                }
                int judge = turn[next++];
                if (!panel.contains(judge)) {
                    panel.add(judge);
                    ratings.add(new Rating(c, judge, own + severity[judge] + plan.chance().applyAsDouble(random)));
                }
            }
            worth[c] = own;
        }
        double level = Arrays.stream(severity).average().orElseThrow();
        for (int c = 0; c < worth.length; c++) {
            worth[c] += level;
        }
        return new PlantedScores(new RatingSheet(names("c", plan.cases()), names("j", plan.judges()), ratings), worth);
    }

    private static int[] shuffled(int many, SplittableRandom random) {
        int[] order = IntStream.range(0, many).toArray();
        for (int i = many - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private static List<String> names(String kind, int many) {
        return IntStream.range(0, many).mapToObj(i -> kind + i).toList();
    }

    /** The share of cases whose interval holds what they are worth. */
    double covered(CorrectedScores scores) {
        return scores.ranked().stream()
                .filter(one -> one.interval().low() <= worth[one.caseNumber()] && worth[one.caseNumber()] <= one.interval().high())
                .count() / (double) worth.length;
    }

    /** Spearman's rank correlation with what the cases are worth. */
    double rankCorrelation(CorrectedScores scores, ToDoubleFunction<CorrectedScores.CaseScore> by) {
        double[] found = new double[worth.length];
        scores.ranked().forEach(one -> found[one.caseNumber()] = by.applyAsDouble(one));
        int[] ranks = ranks(found);
        int[] trueRanks = ranks(worth);
        double squares = IntStream.range(0, ranks.length).mapToDouble(i -> Math.pow(ranks[i] - trueRanks[i], 2)).sum();
        double n = ranks.length;
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static int[] ranks(double[] values) {
        int[] ranks = new int[values.length];
        List<Integer> order = IntStream.range(0, values.length).boxed()
                .sorted((one, other) -> Double.compare(values[one], values[other])).toList();
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }
}
