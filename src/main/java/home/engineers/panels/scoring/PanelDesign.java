package home.engineers.panels.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * Which judges sat together on which cases, and what follows from that alone. Judges who are linked by cases, directly or by
 * others, are one group; severities can be told apart only within a group.
 */
final class PanelDesign {
    private final int[] caseOf;
    private final int[] judgeOf;
    private final int[] judgesOfCase;
    private final int judges;
    private final int[] group;
    private final int groups;
    /** Of the judges, once the cases are taken out: {@code Z'MZ} of the normal equations. */
    private final double[][] information;
    private final Cholesky inverse;

    PanelDesign(RatingSheet sheet) {
        List<Rating> ratings = sheet.ratings();
        this.caseOf = ratings.stream().mapToInt(Rating::caseNumber).toArray();
        this.judgeOf = ratings.stream().mapToInt(Rating::judge).toArray();
        this.judges = sheet.judges().size();
        this.judgesOfCase = new int[sheet.cases().size()];
        for (int c : caseOf) {
            judgesOfCase[c]++;
        }
        this.information = information();
        this.group = linked();
        this.groups = (int) Arrays.stream(group).distinct().count();
        this.inverse = new Cholesky(withGroups());
    }

    private double[][] information() {
        int[][] panels = new int[judgesOfCase.length][];
        for (int c = 0; c < panels.length; c++) {
            panels[c] = new int[judgesOfCase[c]];
        }
        int[] filled = new int[panels.length];
        for (int i = 0; i < caseOf.length; i++) {
            panels[caseOf[i]][filled[caseOf[i]]++] = judgeOf[i];
        }
        double[][] found = new double[judges][judges];
        for (int[] panel : panels) {
            for (int judge : panel) {
                found[judge][judge] += 1;
                for (int other : panel) {
                    found[judge][other] -= 1.0 / panel.length;
                }
            }
        }
        return found;
    }

    private int[] linked() {
        int[] found = new int[judges];
        Arrays.fill(found, -1);
        int[] waiting = new int[judges];
        for (int start = 0; start < judges; start++) {
            if (found[start] < 0) {
                found[start] = start;
                waiting[0] = start;
                int many = 1;
                for (int read = 0; read < many; read++) {
                    for (int other = 0; other < judges; other++) {
                        if (found[other] < 0 && information[waiting[read]][other] < 0) {
                            found[other] = start;
                            waiting[many++] = other;
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Regular, and on what sums to nothing within each group its inverse is that of the information. */
    private double[][] withGroups() {
        double[][] regular = new double[judges][];
        for (int j = 0; j < judges; j++) {
            regular[j] = information[j].clone();
            for (int k = 0; k < judges; k++) {
                regular[j][k] += group[j] == group[k] ? 1.0 / judges : 0;
            }
        }
        return regular;
    }

    int ratings() {
        return caseOf.length;
    }

    int cases() {
        return judgesOfCase.length;
    }

    int judges() {
        return judges;
    }

    int groups() {
        return groups;
    }

    int caseOf(int rating) {
        return caseOf[rating];
    }

    int judgeOf(int rating) {
        return judgeOf[rating];
    }

    int judgesOfCase(int caseNumber) {
        return judgesOfCase[caseNumber];
    }

    /** Ratings that are left to tell how far judges scatter, once cases and severities are estimated. */
    int freedom() {
        return ratings() - cases() - severities();
    }

    /** How many severities can be told apart. */
    int severities() {
        return judges - groups;
    }

    double trace() {
        double trace = 0;
        for (int j = 0; j < judges; j++) {
            trace += information[j][j];
        }
        return trace;
    }

    double[] caseMeans(double[] scores) {
        double[] means = new double[cases()];
        for (int i = 0; i < scores.length; i++) {
            means[caseOf[i]] += scores[i] / judgesOfCase[caseOf[i]];
        }
        return means;
    }

    /** By how much each judge's scores lie above those of their fellow judges, summed over cases. */
    double[] excess(double[] scores, double[] caseMeans) {
        double[] excess = new double[judges];
        for (int i = 0; i < scores.length; i++) {
            excess[judgeOf[i]] += scores[i] - caseMeans[caseOf[i]];
        }
        return excess;
    }

    /** Severities by least squares, summing to nothing within each group. */
    double[] leastSquares(double[] excess) {
        return inverse.solve(excess);
    }

    /** Solves for severities that are drawn towards nothing. @param ratio of the variance of ratings to that of severities */
    Cholesky shrinking(double ratio) {
        double[][] ridged = new double[judges][];
        for (int j = 0; j < judges; j++) {
            ridged[j] = information[j].clone();
            ridged[j][j] += ratio;
        }
        return new Cholesky(ridged);
    }

    /** For each rating, how far it pulls its own fitted value: 1 where nothing else tells of it. */
    double[] leverages() {
        double[][] columns = new double[judges][];
        for (int j = 0; j < judges; j++) {
            double[] unit = new double[judges];
            unit[j] = 1;
            columns[j] = inverse.solve(unit);
        }
        double[][] mean = new double[cases()][judges];
        for (int i = 0; i < caseOf.length; i++) {
            for (int k = 0; k < judges; k++) {
                mean[caseOf[i]][k] += columns[judgeOf[i]][k] / judgesOfCase[caseOf[i]];
            }
        }
        double[] meanOfMean = new double[cases()];
        for (int i = 0; i < caseOf.length; i++) {
            meanOfMean[caseOf[i]] += mean[caseOf[i]][judgeOf[i]] / judgesOfCase[caseOf[i]];
        }
        double[] leverages = new double[caseOf.length];
        for (int i = 0; i < leverages.length; i++) {
            int c = caseOf[i];
            leverages[i] = 1.0 / judgesOfCase[c] + columns[judgeOf[i]][judgeOf[i]] - 2 * mean[c][judgeOf[i]] + meanOfMean[c];
        }
        return leverages;
    }
}
