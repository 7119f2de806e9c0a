package home.engineers.panels.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores corrected for severe and mild judges, beside the raw means, never instead of them.
 *
 * @param ranked the cases, the highest corrected score first; of equal ones the one that comes first in the sheet
 * @param severities by judge, as they stand in the sheet: how far above the mean of all judges they score, negative where severe
 * @param chanceSpread how far scores of judges of the same severity scatter around what a case is worth: a standard deviation
 * @param groups how many groups of judges share no case: above 1, severities of different groups were compared by chance alone
 */
public record CorrectedScores(List<CaseScore> ranked, List<Double> severities, double chanceSpread, int groups) {
    /**
     * One case.
     *
     * @param caseNumber as it stands in the sheet
     * @param judges how many scored it
     * @param interval null where too few scored several cases for anything to be said about chance
     * @param closeToNext whether the order of this case and the next may as well be the other way round
     * @param closeToLine whether it may as well stand on the other side of the line
     */
    public record CaseScore(
            int caseNumber, int judges, double rawMean, double corrected, @Nullable Interval interval, boolean closeToNext,
            boolean closeToLine) {}

    /** Between these the score would lie, with 95 %, that all judges together would give. */
    public record Interval(double low, double high) {}

    public CorrectedScores {
        ranked = List.copyOf(ranked);
        severities = List.copyOf(severities);
    }

    /**
     * @param places how many cases stand above the line; none where there is no line
     * @param seed of the bootstrap: the same seed gives the same intervals
     */
    public static CorrectedScores of(RatingSheet sheet, @Nullable Integer places, long seed) {
        double[] scores = sheet.ratings().stream().mapToDouble(Rating::score).toArray();
        PanelDesign design = new PanelDesign(sheet);
        if (design.freedom() <= 0) {
            return uncorrected(design, scores);
        }
        SeverityFit fit = new SeverityFit(design, scores);
        SeverityBootstrap bootstrap = new SeverityBootstrap(design, fit, scores, seed);
        double[] corrected = fit.corrected();
        List<Integer> order = order(corrected);
        List<CaseScore> ranked = new ArrayList<>();
        for (int rank = 0; rank < order.size(); rank++) {
            int c = order.get(rank);
            SeverityBootstrap.Reach reach = bootstrap.reach(c);
            ranked.add(new CaseScore(
                    c, design.judgesOfCase(c), fit.means()[c], corrected[c],
                    new Interval(corrected[c] - reach.below(), corrected[c] + reach.above()),
                    rank + 1 < order.size() && close(bootstrap, corrected, c, order.get(rank + 1)),
                    closeToLine(bootstrap, corrected, order, rank, places)));
        }
        List<Double> severities = Arrays.stream(fit.severities()).boxed().toList();
        return new CorrectedScores(ranked, severities, Math.sqrt(fit.chanceVariance()), design.groups());
    }

    private static List<Integer> order(double[] corrected) {
        return IntStream.range(0, corrected.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> corrected[c]).reversed())
                .toList();
    }

    private static boolean close(SeverityBootstrap bootstrap, double[] corrected, int first, int second) {
        return corrected[first] - corrected[second] <= bootstrap.reachOfLead(first, second).below();
    }

    /** Against the nearest case on the other side. */
    private static boolean closeToLine(
            SeverityBootstrap bootstrap, double[] corrected, List<Integer> order, int rank, @Nullable Integer places) {
        if (places == null || places <= 0 || places >= order.size()) {
            return false;
        }
        return rank < places
                ? close(bootstrap, corrected, order.get(rank), order.get(places))
                : close(bootstrap, corrected, order.get(places - 1), order.get(rank));
    }

    private static CorrectedScores uncorrected(PanelDesign design, double[] scores) {
        double[] means = design.caseMeans(scores);
        List<CaseScore> ranked = order(means).stream()
                .map(c -> new CaseScore(c, design.judgesOfCase(c), means[c], means[c], null, false, false))
                .toList();
        return new CorrectedScores(
                ranked, Collections.nCopies(design.judges(), 0.0), Double.NaN, design.groups());
    }
}
